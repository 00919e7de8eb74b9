package dev.debrief.postmortem.read;

import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import dev.debrief.shared.DurationInWords;
import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The milestones in a row, the figures that follow from them, and where each figure comes from.
 *
 * @param stops the milestones that are known, in their order
 */
public record MilestoneStrip(List<Stop> stops, List<Figure> figures) {
    /**
     * One milestone.
     *
     * @param machine for the datetime attribute; empty where the time is only words
     * @param then how long it took to the next one; empty where that cannot be said
     * @param dark whether nobody had seen it yet
     * @param width from 1 to 4, by how long it took
     */
    public record Stop(String name, String time, String machine, String then, boolean dark, int width) {}

    /** One milestone minus the start. */
    public record Figure(
            String what, String abbreviation, String meaning, String length, String from, String to, RawString known) {
        /** What it measures, as the start of a table's row. */
        public String row() {
            return what.startsWith("Time") ? "To" + what.substring("Time to".length()) : "T" + what.substring(1);
        }
    }

    public boolean isEmpty() {
        return stops.isEmpty();
    }

    /** The milestones that have an instant, with those taken from an entry resolved. */
    static Map<Milestone.Kind, Instant> instants(PostMortem postMortem) {
        Map<Milestone.Kind, Instant> instants = new EnumMap<>(Milestone.Kind.class);
        postMortem
                .milestones()
                .known()
                .forEach((kind, milestone) ->
                        when(postMortem, milestone).toInstant().ifPresent(at -> instants.put(kind, at)));
        return instants;
    }

    static MilestoneStrip of(PostMortem postMortem, Zoned zoned) {
        Map<Milestone.Kind, Instant> instants = instants(postMortem);
        List<Stop> stops = new ArrayList<>();
        List<Milestone.Kind> kinds =
                new ArrayList<>(postMortem.milestones().known().keySet());
        String day = "";
        for (int i = 0; i < kinds.size(); i++) {
            Optional<Milestone.Kind> next =
                    kinds.stream().skip(i + 1L).filter(instants::containsKey).findFirst();
            Instant at = instants.get(kinds.get(i));
            Stop stop = stop(postMortem, kinds.get(i), Optional.ofNullable(at), next.map(instants::get), zoned, day);
            if (at != null) day = zoned.localDay(at).toString();
            stops.add(stop);
        }
        return new MilestoneStrip(stops, figures(postMortem, instants, zoned));
    }

    private static Stop stop(
            PostMortem postMortem,
            Milestone.Kind kind,
            Optional<Instant> at,
            Optional<Instant> next,
            Zoned zoned,
            String dayBefore) {
        String name = capital(kind.word());
        if (at.isEmpty()) return new Stop(name, words(postMortem, kind), "", "", false, 1);
        boolean sameDay = zoned.localDay(at.get()).toString().equals(dayBefore);
        String time = sameDay ? zoned.minute(at.get()) : zoned.dayAndMinute(at.get());
        Duration length = next.map(end -> Duration.between(at.get(), end)).orElse(Duration.ZERO);
        boolean dark = kind == Milestone.Kind.STARTED
                && postMortem.milestones().of(Milestone.Kind.DETECTED).isPresent();
        boolean known = next.isPresent() && !length.isNegative();
        String then = known ? DurationInWords.of(length) + (dark ? " unseen" : "") : "";
        return new Stop(name, time, zoned.machine(at.get()), then, dark && known, width(length));
    }

    private static int width(Duration length) {
        if (length.compareTo(Duration.ofMinutes(15)) < 0) return 1;
        if (length.compareTo(Duration.ofHours(1)) < 0) return 2;
        return length.compareTo(Duration.ofHours(4)) < 0 ? 3 : 4;
    }

    private static String words(PostMortem postMortem, Milestone.Kind kind) {
        Milestone milestone = postMortem.milestones().of(kind).orElseThrow();
        if (milestone instanceof Milestone.NotApplicable) return "none";
        When when = when(postMortem, milestone);
        if (when instanceof When.InWords words) return words.asWritten();
        if (when instanceof When.OnDay day) return Zoned.shortDay(day.day());
        return "not known";
    }

    private static When when(PostMortem postMortem, Milestone milestone) {
        if (milestone instanceof Milestone.WrittenDown written) return written.when();
        if (milestone instanceof Milestone.TakenFrom taken) {
            return entry(postMortem, taken.entry()).map(TimelineEntry::when).orElse(When.unsaid());
        }
        return When.unsaid();
    }

    private static Optional<TimelineEntry> entry(PostMortem postMortem, RowId id) {
        return postMortem.timeline().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    private static List<Figure> figures(PostMortem postMortem, Map<Milestone.Kind, Instant> instants, Zoned zoned) {
        List<Figure> figures = new ArrayList<>();
        for (TimeTo timeTo : TimeTo.values()) {
            Measured measured = TimeTo.between(
                    Optional.ofNullable(instants.get(Milestone.Kind.STARTED)),
                    Optional.ofNullable(instants.get(timeTo.end())),
                    false);
            if (!(measured instanceof Measured.Took took)) continue;
            figures.add(new Figure(
                    (figures.isEmpty() ? "Time to " : "to ") + timeTo.verb(),
                    timeTo.abbreviation(),
                    "mean time to " + timeTo.verb(),
                    DurationInWords.of(took.length()),
                    zoned.moment(took.from()),
                    zoned.moment(took.to()),
                    known(postMortem, timeTo.end())));
        }
        return figures;
    }

    private static RawString known(PostMortem postMortem, Milestone.Kind kind) {
        String start = source(postMortem, Milestone.Kind.STARTED);
        String end = source(postMortem, kind);
        return new RawString(start.equals(end) ? end : start + ", " + end);
    }

    private static String source(PostMortem postMortem, Milestone.Kind kind) {
        Milestone milestone = postMortem.milestones().of(kind).orElseThrow();
        if (milestone instanceof Milestone.TakenFrom taken) {
            int number = Numbers.of(postMortem.timeline(), TimelineEntry::id, taken.entry());
            if (number > 0) return "<a href=\"#t-" + number + "\">entry " + number + "</a>";
        }
        String by = milestone.setBy();
        return by == null ? "written down" : "written down by " + Html.words(by);
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
