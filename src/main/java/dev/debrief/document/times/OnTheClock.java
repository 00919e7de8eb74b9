package dev.debrief.document.times;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the clocks of a zone showed, brought to an instant. */
record OnTheClock(LocalDateTime local, ZoneId incidentZone) {
    /** Which instant it was. */
    sealed interface Resolved {}

    /** There is one answer. */
    record Clear(Instant instant, List<String> doubts) implements Resolved {}

    /** There are two, or none. */
    record Twofold(String question) implements Resolved {}

    Resolved in(ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) return new Clear(local.toInstant(offsets.get(0)), List.of());
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return new Twofold(offsets.isEmpty() ? skipped(change) : repeated(zone, change));
    }

    private String repeated(ZoneId zone, ZoneOffsetTransition change) {
        return clock() + " happened twice that night: write " + clock() + " "
                + Abbreviations.write(zone, change.getOffsetBefore(), local) + " or " + clock() + " "
                + Abbreviations.write(zone, change.getOffsetAfter(), local) + ".";
    }

    private String skipped(ZoneOffsetTransition change) {
        LocalDateTime later = local.plus(change.getDuration());
        LocalDateTime earlier = local.minus(change.getDuration());
        return clock() + " did not happen on " + Phrases.day(local.toLocalDate())
                + ", because the clocks went forward: write " + Phrases.both(earlier) + " or " + Phrases.both(later)
                + ".";
    }

    Resolved in(String abbreviation) {
        List<Abbreviations.Meaning> meanings = Abbreviations.meanings(abbreviation);
        List<Abbreviations.Meaning> here = meanings.stream()
                .filter(meaning -> Abbreviations.holdsIn(meaning, incidentZone, local))
                .toList();
        if (meanings.size() > 1 && here.size() != 1) return new Twofold(which(abbreviation, meanings));
        Abbreviations.Meaning meaning = here.size() == 1 ? here.get(0) : meanings.get(0);
        List<String> doubts = meaning.holdsAt(local) ? List.of() : List.of(outOfSeason(abbreviation, meaning));
        return new Clear(local.toInstant(meaning.offset()), doubts);
    }

    private static String which(String abbreviation, List<Abbreviations.Meaning> meanings) {
        List<String> readings = new ArrayList<>();
        for (Abbreviations.Meaning meaning : meanings) {
            readings.add(
                    "UTC" + meaning.offset().getId() + " (" + meaning.home().getId() + ")");
        }
        return abbreviation.toUpperCase(Locale.ROOT) + " is used in more than one place. Write "
                + String.join(" or ", readings) + " instead.";
    }

    private String outOfSeason(String abbreviation, Abbreviations.Meaning meaning) {
        Instant instant = local.toInstant(meaning.offset());
        LocalDateTime there = LocalDateTime.ofInstant(instant, meaning.home());
        return "Clocks did not stand at " + abbreviation.toUpperCase(Locale.ROOT)
                + " on that day. Taken to the letter, this was " + Phrases.clock(there.toLocalTime()) + " in "
                + meaning.home().getId() + ".";
    }

    private String clock() {
        return Phrases.clock(local.toLocalTime());
    }
}
