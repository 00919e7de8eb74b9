package dev.debrief.document;

import dev.debrief.shared.DurationInWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as two drawings of the same facts, one for a wide column and one for a narrow one. Entries without an
 * exact instant are not drawn; the numbered list beside the drawing has them all.
 *
 * @param wide SVG markup, lanes across
 * @param tall SVG markup, lanes from top to bottom
 */
public record TimelineDrawing(String wide, String tall) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);

    /** An entry with its number in the list. */
    public record Dot(int number, Instant at, TimelineEntry.@Nullable Kind kind, String words) {}

    /** What is drawn: entries, milestones, the zone of the clock, a prefix for ids, and the document's name. */
    record Facts(List<Dot> dots, Map<Milestone.Kind, Instant> milestones, ZoneId zone, String id, String name) {
        Facts {
            dots = dots.stream().sorted(Comparator.comparing(Dot::at)).toList();
        }

        List<Instant> instants() {
            List<Instant> instants = new ArrayList<>(milestones.values());
            dots.forEach(dot -> instants.add(dot.at()));
            return instants;
        }

        String title() {
            Instant first = instants().stream().min(Comparator.naturalOrder()).orElseThrow();
            Instant last = instants().stream().max(Comparator.naturalOrder()).orElseThrow();
            String from = MOMENT.format(first.atZone(zone));
            return "Timeline of " + name + ", " + from
                    + (first.equals(last) ? "" : " to " + MOMENT.format(last.atZone(zone)));
        }

        /** What the phases say, in words. */
        String description() {
            Optional<Duration> dark = between(Milestone.Kind.STARTED, Milestone.Kind.DETECTED);
            return dark.map(time -> "Undetected for " + DurationInWords.spoken(time) + ". ")
                            .orElse("") + "The numbered list below says the same in words.";
        }

        Optional<Duration> between(Milestone.Kind from, Milestone.Kind to) {
            Instant start = milestones.get(from);
            Instant end = milestones.get(to);
            return start == null || end == null || !end.isAfter(start)
                    ? Optional.empty()
                    : Optional.of(Duration.between(start, end));
        }
    }

    /**
     * Draws entries and milestones, in any order and number.
     *
     * @param milestones those with an instant
     * @param id letters, digits and hyphens; unique on the page
     * @return empty where there is no instant at all
     */
    public static Optional<TimelineDrawing> of(
            List<Dot> dots, Map<Milestone.Kind, Instant> milestones, ZoneId zone, String id, String name) {
        if (dots.isEmpty() && milestones.isEmpty()) return Optional.empty();
        Map<Milestone.Kind, Instant> ordered = new EnumMap<>(Milestone.Kind.class);
        ordered.putAll(milestones);
        Facts facts = new Facts(dots, ordered, zone, id, name);
        return Optional.of(new TimelineDrawing(new TimelineWide(facts).draw(), new TimelineTall(facts).draw()));
    }

    /** The line on which a kind is drawn. */
    enum Lane {
        SYSTEM("System"),
        RESPONSE("Response"),
        WORDS("Words");

        final String word;

        Lane(String word) {
            this.word = word;
        }

        static Lane of(TimelineEntry.@Nullable Kind kind) {
            if (kind == null) return SYSTEM;
            return switch (kind) {
                case TRIGGER, DETECTION, RECOVERY -> SYSTEM;
                case DECISION, ACTION, MITIGATION -> RESPONSE;
                case COMMUNICATION -> WORDS;
            };
        }
    }
}
