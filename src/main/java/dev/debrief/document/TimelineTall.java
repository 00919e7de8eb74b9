package dev.debrief.document;

import static dev.debrief.document.TimelineMarkup.number;
import static dev.debrief.document.TimelineMarkup.path;
import static dev.debrief.document.TimelineMarkup.rect;
import static dev.debrief.document.TimelineMarkup.text;

import dev.debrief.document.TimelineDrawing.Lane;
import dev.debrief.shared.DurationInWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The drawing for a narrow column: time from top to bottom, lanes side by side, milestones at the right edge. */
@SuppressWarnings("EnumOrdinal")
final class TimelineTall {
    private static final double WIDTH = 372;
    private static final double AXIS = 58;
    private static final double START = 40;
    private static final double LINE = 17;

    private final TimelineDrawing.Facts facts;
    private final TimelineAxis axis;
    private final Map<Lane, TimelineLane> lanes = new EnumMap<>(Lane.class);
    private final StringBuilder svg = new StringBuilder();

    TimelineTall(TimelineDrawing.Facts facts) {
        this.facts = facts;
        double length = Math.max(320, Math.min(1_600, 52 * facts.instants().size()));
        this.axis = TimelineAxis.of(facts.instants(), START, length + 6 * TimelineAxis.BREAK);
        for (Lane lane : Lane.values()) lanes.put(lane, new TimelineLane(1, false));
        for (TimelineDrawing.Dot dot : facts.dots()) {
            lanes.getOrDefault(Lane.of(dot.kind()), new TimelineLane(1, false)).add(dot, axis.position(dot.at()));
        }
    }

    String draw() {
        List<Double> labels = labelPlaces();
        double height = Math.max(
                axis.end() + 12, labels.stream().mapToDouble(y -> y + 8).max().orElse(0));
        svg.append(TimelineMarkup.open(facts, "tall", WIDTH, height));
        lanes.keySet().forEach(lane -> {
            svg.append(path("lane", "M" + number(x(lane)) + " 34V" + number(axis.end())));
            svg.append(text("mid", x(lane), 20, lane.word));
        });
        breaks();
        phases();
        for (TimelineTicks.Tick tick : TimelineTicks.along(axis, facts.zone(), 34)) {
            svg.append(path("tickm", "M" + number(AXIS - 6) + " " + number(tick.at()) + "h-6"));
            svg.append(text("end", AXIS - 15, tick.at() + 4, tick.clock()));
            if (!tick.day().isEmpty()) svg.append(text("end b", AXIS - 15, tick.at() - 10, tick.day()));
        }
        milestones(labels);
        lanes.forEach((lane, entries) -> entries.places().forEach(place -> entry(place, x(lane))));
        return svg.append("</svg>").toString();
    }

    private static double x(Lane lane) {
        return switch (lane) {
            case SYSTEM -> 98;
            case RESPONSE -> 158;
            case WORDS -> 218;
        };
    }

    private void breaks() {
        for (TimelineAxis.Break gap : axis.breaks()) {
            svg.append(rect("gap", AXIS - 8, gap.start(), WIDTH - AXIS + 8, TimelineAxis.BREAK));
            svg.append(text("end", WIDTH - 8, gap.middle() + 4, DurationInWords.roughly(gap.leftOut()) + " left out"));
        }
    }

    private void phases() {
        for (TimelineMarkup.Phase phase : TimelineMarkup.phases(facts.milestones(), axis)) {
            double height = phase.to() - phase.from();
            svg.append(
                    phase.type().equals("ph-dark")
                            ? TimelineMarkup.hatched(facts, "tall", AXIS - 6, phase.from(), 12, height)
                            : rect(phase.type(), AXIS - 6, phase.from(), 12, height));
        }
        svg.append(path("ax", "M" + number(AXIS - 6) + " " + number(START - 6) + "V" + number(axis.end())));
        for (TimelineAxis.Break gap : axis.breaks()) {
            svg.append(path(
                    "zig",
                    "M" + number(AXIS - 10) + " " + number(gap.middle() + 1) + "l20 -6M" + number(AXIS - 10) + " "
                            + number(gap.middle() + 7) + "l20 -6"));
        }
    }

    /** Each label just above its line, or as far below as those before it and the words of breaks need. */
    private List<Double> labelPlaces() {
        List<Double> places = new ArrayList<>();
        double free = 30;
        for (Instant at : facts.milestones().values()) {
            double y = Math.max(axis.position(at) - 5, free);
            for (TimelineAxis.Break gap : axis.breaks()) {
                if (Math.abs(y - gap.middle() - 4) < LINE) y = gap.middle() + 4 + LINE;
            }
            places.add(y);
            free = y + LINE;
        }
        return places;
    }

    private void milestones(List<Double> labels) {
        facts.milestones()
                .values()
                .forEach(at -> svg.append(
                        path("ms", "M" + number(AXIS + 6) + " " + number(axis.position(at)) + "H" + number(WIDTH))));
        int i = 0;
        for (Map.Entry<Milestone.Kind, Instant> milestone : facts.milestones().entrySet()) {
            String clock = TimelineMarkup.clock(milestone.getValue(), facts.zone());
            svg.append(TimelineMarkup.milestone("halo end", WIDTH, labels.get(i++), milestone.getKey(), clock));
        }
    }

    private void entry(TimelineLane.Place place, double x) {
        double y = place.middle();
        svg.append("<g>");
        if (place.dots().size() == 1) {
            svg.append(TimelineMarkup.glyph(place, x, y, facts.zone()));
            svg.append(text("n halo", x - 19, y + 4, place.label()));
        } else {
            double width = place.label().length() * TimelineLane.DIGIT + 8;
            svg.append("<title>")
                    .append(TimelineMarkup.title(place, facts.zone()))
                    .append("</title>");
            svg.append(rect("many", x - width / 2, y - 9, width, 18)).append(text("n", x, y + 4, place.label()));
        }
        svg.append("</g>");
    }
}
