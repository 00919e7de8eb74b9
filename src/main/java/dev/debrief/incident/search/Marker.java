package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks in a text what a query looked for: phrases as a whole, words with their plurals, characters inside a run. */
public final class Marker {
    private final List<Sought> wanted;
    /** By word: what the index keeps for it and for the words that it stands for. */
    private final Map<String, Set<String>> keys = new HashMap<>();

    /**
     * For the words of a query.
     *
     * @param ways as {@link Found} has them
     */
    public Marker(SearchQuery query, Map<String, List<String>> ways) {
        this.wanted = query.wanted();
        for (Sought sought : wanted) {
            String word = sought.word();
            if (word == null) continue;
            Set<String> of = keys.computeIfAbsent(word, unused -> new HashSet<>());
            of.add(Keys.ofWord(word));
            ways.getOrDefault(word, List.of()).forEach(way -> of.add(Keys.ofWord(way)));
        }
    }

    /**
     * What stands in a text.
     *
     * @param words how many of the words and phrases
     * @param marks where, in order, not overlapping
     */
    record Standing(int words, List<Excerpt.Mark> marks) {}

    /** All of the text with its marks. */
    public Excerpt whole(String text) {
        return Excerpt.whole(text, in(text).marks());
    }

    /** The text is read once, however much of it is asked for. */
    Standing in(String text) {
        List<Stretch> stretches = Stretch.of(text);
        List<Excerpt.Mark> marks = new ArrayList<>();
        int words = 0;
        for (Sought sought : wanted) {
            int before = marks.size();
            mark(sought, stretches, marks);
            if (marks.size() > before) words++;
        }
        return new Standing(words, apart(marks));
    }

    /** The longest of those that begin at the same place, and none that begins inside another. */
    private static List<Excerpt.Mark> apart(List<Excerpt.Mark> marks) {
        marks.sort((one, other) -> one.from() != other.from()
                ? Integer.compare(one.from(), other.from())
                : Integer.compare(other.to(), one.to()));
        List<Excerpt.Mark> apart = new ArrayList<>();
        int end = 0;
        for (Excerpt.Mark mark : marks) {
            if (mark.from() < end) continue;
            apart.add(mark);
            end = mark.to();
        }
        return apart;
    }

    private void mark(Sought sought, List<Stretch> stretches, List<Excerpt.Mark> marks) {
        String word = sought.word();
        if (word != null) {
            words(keys.getOrDefault(word, Set.of()), stretches, marks);
            return;
        }
        int length = sought.stretches().size();
        for (int i = 0; i + length <= stretches.size(); i++) {
            if (length == 1 && sought.stretches().get(0).isRun()) inside(stretches.get(i), sought, marks);
            else if (isPhrase(sought, stretches, i)) {
                Stretch first = stretches.get(i);
                Stretch last = stretches.get(i + length - 1);
                int back = first.isRun()
                        ? sought.stretches().get(0).folded().length()
                        : first.folded().length();
                int start = first.startOf(first.folded().length() - back);
                int ahead = last.isRun()
                        ? sought.stretches().get(length - 1).folded().length()
                        : last.folded().length();
                marks.add(new Excerpt.Mark(start, last.endOf(ahead - 1)));
            }
        }
    }

    private static void words(Set<String> keys, List<Stretch> stretches, List<Excerpt.Mark> marks) {
        for (Stretch stretch : stretches) {
            if (stretch.isRun() || !mayBegin(keys, stretch.folded().charAt(0))) continue;
            if (keys.contains(Keys.ofWord(stretch.folded()))) {
                marks.add(new Excerpt.Mark(stretch.start(), stretch.end()));
            }
        }
    }

    /** The key of a word begins as the word does: most words need not be made into theirs. */
    private static boolean mayBegin(Set<String> keys, char first) {
        for (String key : keys) if (key.charAt(0) == first) return true;
        return false;
    }

    private static void inside(Stretch run, Sought sought, List<Excerpt.Mark> marks) {
        String wanted = sought.stretches().get(0).folded();
        if (!run.isRun()) return;
        for (int at = run.folded().indexOf(wanted); at >= 0; at = run.folded().indexOf(wanted, at + wanted.length())) {
            marks.add(new Excerpt.Mark(run.startOf(at), run.endOf(at + wanted.length() - 1)));
        }
    }

    /** The first stretch of a phrase may be the end of a run, and the last one the beginning of one. */
    private static boolean isPhrase(Sought sought, List<Stretch> stretches, int at) {
        int length = sought.stretches().size();
        for (int i = 0; i < length; i++) {
            Stretch wanted = sought.stretches().get(i);
            Stretch there = stretches.get(at + i);
            if (wanted.isRun() != there.isRun()) return false;
            boolean isSame = wanted.folded().equals(there.folded())
                    || (wanted.isRun() && i == 0 && there.folded().endsWith(wanted.folded()))
                    || (wanted.isRun() && i == length - 1 && there.folded().startsWith(wanted.folded()))
                    || (sought.isOpen() && i == length - 1 && there.folded().startsWith(wanted.folded()));
            if (!isSame) return false;
        }
        return true;
    }
}
