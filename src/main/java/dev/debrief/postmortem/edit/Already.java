package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.When;
import dev.debrief.document.pasted.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the messages that the timeline has already: an entry of the same minute stands for one message, for the one with
 * its words before any other.
 */
final class Already {
    private record Entry(int number, Instant minute, String words) {}

    private final Map<Instant, List<Entry>> entries = new HashMap<>();
    private final Map<Message, Integer> found = new HashMap<>();

    private Already() {}

    /** The numbers of the entries, by message; a message without one is new. */
    static Map<Message, Integer> in(Manuscript typed, Map<String, When> understood, List<Message> messages) {
        Already already = new Already();
        already.collect(typed, understood);
        already.match(messages, true);
        already.match(messages, false);
        return already.found;
    }

    private void collect(Manuscript typed, Map<String, When> understood) {
        int number = 0;
        for (var row : typed.rows(ManuscriptFields.TIMELINE)) {
            int place = ++number;
            When when = understood.get(ManuscriptFields.name(ManuscriptFields.TIMELINE, row, "when"));
            if (!(when instanceof When.Exact exact)) continue;
            String words = plain(typed.value(ManuscriptFields.TIMELINE, row, "text"));
            Entry entry = new Entry(place, minute(exact), words);
            entries.computeIfAbsent(entry.minute(), unused -> new ArrayList<>()).add(entry);
        }
    }

    private void match(List<Message> messages, boolean sameWords) {
        for (Message message : messages) {
            if (found.containsKey(message) || !(message.when() instanceof When.Exact exact)) continue;
            List<Entry> there = entries.getOrDefault(minute(exact), List.of());
            there.stream()
                    .filter(entry -> !sameWords || saysTheSame(entry, message))
                    .findFirst()
                    .ifPresent(entry -> {
                        found.put(message, entry.number());
                        there.remove(entry);
                    });
        }
    }

    private static boolean saysTheSame(Entry entry, Message message) {
        String words = plain(message.text());
        return !words.isEmpty() && entry.words().contains(words);
    }

    private static Instant minute(When.Exact exact) {
        return exact.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
