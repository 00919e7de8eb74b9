package dev.debrief.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The pieces of markup that both drawings of a timeline share. */
final class TimelineMarkup {
    /** Width of one character of the drawing's text (13 units high), on the safe side. */
    static final double CHARACTER = 6.9;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int MOST_WORDS = 8;

    private TimelineMarkup() {}

    static String open(TimelineDrawing.Facts facts, String shape, double width, double height) {
        String id = facts.id() + "-" + shape;
        return "<svg class=\"tl tl-" + shape + "\" viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\"><title id=\"" + id + "-t\">"
                + Escaped.text(facts.title()) + "</title><desc id=\"" + id + "-d\">"
                + Escaped.text(facts.description()) + "</desc><defs><pattern id=\"" + id + "-hatch\" width=\"6\""
                + " height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<path class=\"hatch-l\" d=\"M0 0V6\"/></pattern></defs>";
    }

    static String rect(String type, double x, double y, double width, double height) {
        return "<rect class=\"" + type + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\"/>";
    }

    static String hatched(TimelineDrawing.Facts facts, String shape, double x, double y, double width, double height) {
        return rect("ph-dark", x, y, width, height)
                .replace("/>", " fill=\"url(#" + facts.id() + "-" + shape + "-hatch)\"/>");
    }

    static String path(String type, String data) {
        return "<path class=\"" + type + "\" d=\"" + data + "\"/>";
    }

    static String text(String type, double x, double y, String words) {
        String classes = type.isEmpty() ? "" : " class=\"" + type + "\"";
        return "<text" + classes + " x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + Escaped.text(words)
                + "</text>";
    }

    static String milestone(String type, double x, double y, Milestone.Kind kind, String clock) {
        return "<text class=\"" + type + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + kind.word()
                + " <tspan class=\"b\">" + clock + "</tspan></text>";
    }

    /** An entry, or several as one, with its middle at the given point. The number's place is the caller's. */
    static String glyph(TimelineLane.Place place, double x, double y, ZoneId zone) {
        String kind = place.dots().get(0).kind() == null
                ? "none"
                : place.dots().get(0).kind().word();
        return "<title>" + title(place, zone) + "</title><circle class=\"pf\" cx=\"" + number(x) + "\" cy=\""
                + number(y) + "\" r=\"9\"/><use class=\"kg k-" + kind + "\" href=\"/assets/icons.svg#k-" + kind
                + "\" x=\"" + number(x - 7) + "\" y=\"" + number(y - 7) + "\" width=\"14\" height=\"14\"/>";
    }

    static String title(TimelineLane.Place place, ZoneId zone) {
        StringBuilder words = new StringBuilder();
        for (TimelineDrawing.Dot dot :
                place.dots().subList(0, Math.min(MOST_WORDS, place.dots().size()))) {
            if (words.length() > 0) words.append('\n');
            words.append(clock(dot.at(), zone));
            if (dot.kind() != null) words.append(' ').append(dot.kind().word());
            words.append(": ").append(dot.words());
        }
        if (place.dots().size() > MOST_WORDS)
            words.append("\nand ").append(place.dots().size() - MOST_WORDS).append(" more");
        return Escaped.text(words.toString());
    }

    /** From where to where each phase lasts along an axis. */
    record Phase(String type, double from, double to) {}

    static java.util.List<Phase> phases(Map<Milestone.Kind, Instant> milestones, TimelineAxis axis) {
        java.util.List<Phase> phases = new java.util.ArrayList<>();
        Instant started = milestones.get(Milestone.Kind.STARTED);
        Instant detected = milestones.get(Milestone.Kind.DETECTED);
        Instant mitigated = milestones.get(Milestone.Kind.MITIGATED);
        Instant resolved = milestones.get(Milestone.Kind.RESOLVED);
        add(phases, "ph-dark", started, detected, axis);
        add(phases, "ph-work", detected == null ? started : detected, mitigated == null ? resolved : mitigated, axis);
        add(phases, "ph-rec", mitigated, resolved, axis);
        return phases;
    }

    private static void add(
            java.util.List<Phase> phases,
            String type,
            @org.jspecify.annotations.Nullable Instant from,
            @org.jspecify.annotations.Nullable Instant to,
            TimelineAxis axis) {
        if (from == null || to == null || !to.isAfter(from)) return;
        phases.add(new Phase(type, axis.position(from), axis.position(to)));
    }

    static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** At most one decimal, so that the same facts are always the same drawing. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10.0 + "";
    }
}
