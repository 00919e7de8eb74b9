package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks in a text what a query looked for: phrases as a whole, words with their plurals, characters inside a run. */
public final class Marker {
    private final List<Sought> wanted;
    private final Map<String, List<String>> ways;

    /**
     * For the words of a query.
     *
     * @param ways as {@link Found} has them
     */
    public Marker(SearchQuery query, Map<String, List<String>> ways) {
        this.wanted = query.wanted();
        this.ways = ways;
    }

    /** All of the text with its marks. */
    public Excerpt whole(String text) {
        return Excerpt.whole(text, marks(text));
    }

    Excerpt around(String text) {
        return Excerpt.around(text, marks(text));
    }

    /** How many of the words and phrases stand in the text. */
    int found(String text) {
        List<Stretch> stretches = Stretch.of(text);
        return (int) wanted.stream()
                .filter(sought -> !marks(sought, stretches).isEmpty())
                .count();
    }

    private List<Excerpt.Mark> marks(String text) {
        List<Stretch> stretches = Stretch.of(text);
        List<Excerpt.Mark> marks = new ArrayList<>();
        for (Sought sought : wanted) marks.addAll(marks(sought, stretches));
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

    private List<Excerpt.Mark> marks(Sought sought, List<Stretch> stretches) {
        String word = sought.word();
        if (word != null) return words(word, stretches);
        List<Excerpt.Mark> marks = new ArrayList<>();
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
        return marks;
    }

    private List<Excerpt.Mark> words(String word, List<Stretch> stretches) {
        Set<String> keys = new HashSet<>();
        keys.add(Keys.ofWord(word));
        ways.getOrDefault(word, List.of()).forEach(way -> keys.add(Keys.ofWord(way)));
        return stretches.stream()
                .filter(stretch -> !stretch.isRun() && keys.contains(Keys.ofWord(stretch.folded())))
                .map(stretch -> new Excerpt.Mark(stretch.start(), stretch.end()))
                .toList();
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
