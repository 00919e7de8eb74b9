package dev.debrief.document;

import static dev.debrief.document.TimelineMarkup.number;
import static dev.debrief.document.TimelineMarkup.path;
import static dev.debrief.document.TimelineMarkup.rect;
import static dev.debrief.document.TimelineMarkup.text;

import dev.debrief.document.TimelineDrawing.Lane;
import dev.debrief.shared.DurationInWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The drawing for a wide column: time from left to right, one lane below the other, milestones above. */
final class TimelineWide {
    private static final double WIDTH = 914;
    private static final double START = 96;
    private static final double LENGTH = 784;
    private static final double ROW = 34;

    private final TimelineDrawing.Facts facts;
    private final TimelineAxis axis;
    private final Map<Lane, TimelineLane> lanes = new EnumMap<>(Lane.class);
    private final List<Label> labels = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    TimelineWide(TimelineDrawing.Facts facts) {
        this.facts = facts;
        this.axis = TimelineAxis.of(facts.instants(), START, LENGTH);
        for (Lane lane : Lane.values()) lanes.put(lane, new TimelineLane(3, true));
        facts.dots().forEach(dot -> lane(Lane.of(dot.kind())).add(dot, axis.position(dot.at())));
        facts.milestones().forEach((kind, at) -> labels.add(label(kind, axis.position(at), kind.word() + " 00:00")));
    }

    private TimelineLane lane(Lane lane) {
        return lanes.getOrDefault(lane, new TimelineLane(3, true));
    }

    /** A milestone's words, from {@code start} to {@code end} in a row above the lanes. */
    private record Label(Milestone.Kind kind, double line, double start, double end, int row, boolean before) {
        boolean meets(double from, double to, int inRow) {
            return row == inRow && from < end + 6 && start < to + 6;
        }
    }

    /** The first free place, right of the milestone's line or left of it, in the first row that has one. */
    private Label label(Milestone.Kind kind, double line, String words) {
        double width = words.length() * TimelineMarkup.CHARACTER;
        for (int row = 0; ; row++) {
            if (line + 5 + width <= WIDTH && isFree(line + 5, line + 5 + width, row)) {
                return new Label(kind, line, line + 5, line + 5 + width, row, false);
            }
            if (line - 5 - width >= 0 && isFree(line - 5 - width, line - 5, row)) {
                return new Label(kind, line, line - 5 - width, line - 5, row, true);
            }
        }
    }

    private boolean isFree(double from, double to, int row) {
        return labels.stream().noneMatch(label -> label.meets(from, to, row));
    }

    String draw() {
        double top = 20 * (labels.stream().mapToInt(Label::row).max().orElse(0) + 1) + 8;
        double rows = lanes.values().stream().mapToInt(TimelineLane::rows).sum();
        double bottom = top + rows * ROW + 3 * 6 + 14;
        boolean manyDays = TimelineTicks.along(axis, facts.zone(), 48).stream()
                        .filter(tick -> !tick.day().isEmpty())
                        .count()
                > 1;
        double height = bottom + (axis.breaks().isEmpty() ? 32 : 47) + (manyDays ? 15 : 0);
        svg.append(TimelineMarkup.open(facts, "wide", WIDTH, height));
        axis.breaks().forEach(gap -> svg.append(rect("gap", gap.start(), top, TimelineAxis.BREAK, bottom - top)));
        Map<Lane, Double> base = laneLines(top);
        phases(bottom);
        clock(bottom, manyDays);
        milestones(bottom);
        lanes.forEach((lane, entries) -> entries.places().forEach(place -> entry(place, base.getOrDefault(lane, top))));
        return svg.append("</svg>").toString();
    }

    private Map<Lane, Double> laneLines(double top) {
        Map<Lane, Double> base = new EnumMap<>(Lane.class);
        double y = top;
        for (Map.Entry<Lane, TimelineLane> lane : lanes.entrySet()) {
            y += lane.getValue().rows() * ROW + 6;
            double line = y - 12;
            base.put(lane.getKey(), line);
            svg.append(path("lane", "M" + number(START) + " " + number(line) + "H" + number(START + LENGTH)));
            svg.append(text("", 0, line + 4, lane.getKey().word));
        }
        return base;
    }

    private void phases(double bottom) {
        for (TimelineMarkup.Phase phase : TimelineMarkup.phases(facts.milestones(), axis)) {
            double width = phase.to() - phase.from();
            svg.append(
                    phase.type().equals("ph-dark")
                            ? TimelineMarkup.hatched(facts, "wide", phase.from(), bottom - 12, width, 12)
                            : rect(phase.type(), phase.from(), bottom - 12, width, 12));
        }
        svg.append(path("ax", "M" + number(START) + " " + number(bottom) + "H" + number(START + LENGTH)));
        if (!facts.milestones().isEmpty()) svg.append(text("", 0, bottom - 2, "Phase"));
    }

    private void clock(double bottom, boolean manyDays) {
        double days = bottom + 34;
        double leftOut = days + (manyDays ? 15 : 0);
        for (TimelineAxis.Break gap : axis.breaks()) {
            svg.append(rect("pf", gap.middle() - 5, bottom - 14, 10, 18));
            svg.append(path(
                    "zig",
                    "M" + number(gap.middle() - 6) + " " + number(bottom + 3) + "l4 -20M" + number(gap.middle() + 2)
                            + " " + number(bottom + 3) + "l4 -20"));
            svg.append(text("mid", gap.middle(), leftOut, DurationInWords.roughly(gap.leftOut())));
        }
        for (TimelineTicks.Tick tick : TimelineTicks.along(axis, facts.zone(), 48)) {
            svg.append(path("tickm", "M" + number(tick.at()) + " " + number(bottom) + "v6"));
            svg.append(text("mid", tick.at(), bottom + 19, tick.clock()));
            if (manyDays && !tick.day().isEmpty()) svg.append(text("mid b", tick.at(), days, tick.day()));
        }
        svg.append(text("", 0, bottom + 19, "Clock"));
        if (manyDays) svg.append(text("", 0, days, "Day"));
        if (!axis.breaks().isEmpty()) svg.append(text("", 0, leftOut, "Left out"));
    }

    private void milestones(double bottom) {
        for (Label label : labels) {
            svg.append(path(
                    "ms", "M" + number(label.line()) + " " + number(6 + 20 * label.row()) + "V" + number(bottom - 12)));
        }
        for (Label label : labels) {
            String clock = TimelineMarkup.clock(
                    facts.milestones().getOrDefault(label.kind(), java.time.Instant.EPOCH), facts.zone());
            double x = label.before() ? label.end() : label.start();
            svg.append(TimelineMarkup.milestone(
                    label.before() ? "halo end" : "halo", x, 16 + 20 * label.row(), label.kind(), clock));
        }
    }

    private void entry(TimelineLane.Place place, double line) {
        double y = line - place.row() * ROW;
        double x = place.middle();
        svg.append("<g>");
        if (place.dots().size() == 1) {
            svg.append(TimelineMarkup.glyph(place, x, y, facts.zone()))
                    .append(text("n halo", x, y - 12, place.label()));
        } else {
            svg.append("<title>")
                    .append(TimelineMarkup.title(place, facts.zone()))
                    .append("</title>");
            svg.append(rect("many", place.start() + 1, y - 9, place.end() - place.start() - 2, 18))
                    .append(text("n", x, y + 4, place.label()));
        }
        svg.append("</g>");
    }
}
