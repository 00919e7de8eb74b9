package dev.debrief.postmortem.edit;

import dev.debrief.postmortem.edit.Clash.Run;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two versions of a text, word by word: what only one of them says is marked, and both can be put together. Thai,
 * which has no blanks between words, comes apart too.
 */
final class TwoVersions {
    /** Larger tables than this take too long for a page; such texts count as different from end to end. */
    private static final long LARGEST_TABLE = 4_000_000;

    /** Its rules find words as Unicode does, and those of Thai by dictionary. */
    private static final Locale BY_DICTIONARY = Locale.forLanguageTag("th");

    private final List<String> mine;
    private final List<String> theirs;
    private final List<Step> steps = new ArrayList<>();

    private enum Side {
        BOTH,
        MINE,
        THEIRS
    }

    /** Where both say the word, the white space behind it may differ: the last word of a text has none. */
    private record Step(Side side, String mine, String theirs) {
        static Step of(String mine) {
            return new Step(Side.MINE, mine, "");
        }

        static Step ofThem(String theirs) {
            return new Step(Side.THEIRS, "", theirs);
        }

        String longer() {
            return mine.length() > theirs.length() ? mine : theirs;
        }
    }

    TwoVersions(String mine, String theirs) {
        this.mine = words(mine);
        this.theirs = words(theirs);
        compare();
    }

    List<Run> mine() {
        return runs(Side.MINE);
    }

    List<Run> theirs() {
        return runs(Side.THEIRS);
    }

    /** Everything that either version says, each word that both say once; where they part, theirs comes first. */
    String together() {
        StringBuilder text = new StringBuilder();
        List<String> held = new ArrayList<>();
        for (Step step : steps) {
            if (step.side == Side.MINE) held.add(step.mine);
            else {
                if (step.side == Side.BOTH) append(held, text);
                text.append(step.longer());
            }
        }
        append(held, text);
        return text.toString();
    }

    private static void append(List<String> held, StringBuilder text) {
        boolean touches = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        if (touches && !held.isEmpty() && Character.isLetterOrDigit(held.get(0).codePointAt(0))) text.append(' ');
        held.forEach(text::append);
        held.clear();
    }

    /** For each word of mine the place of the same word in theirs; -1 where it has none. */
    int[] partners() {
        int[] partners = new int[mine.size()];
        int my = 0;
        int their = 0;
        for (Step step : steps) {
            if (step.side == Side.BOTH) partners[my++] = their++;
            else if (step.side == Side.MINE) partners[my++] = -1;
            else their++;
        }
        return partners;
    }

    private List<Run> runs(Side side) {
        List<Run> runs = new ArrayList<>();
        for (Step step : steps) {
            if (step.side != Side.BOTH && step.side != side) continue;
            boolean marked = step.side == side;
            String word = side == Side.MINE ? step.mine : step.theirs;
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).marked() == marked) {
                runs.set(last, new Run(runs.get(last).text() + word, marked));
            } else runs.add(new Run(word, marked));
        }
        return runs;
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(mine.size(), theirs.size());
        while (start < shorter && isSame(mine.get(start), theirs.get(start))) start++;
        int end = 0;
        while (end < shorter - start && isSame(fromEnd(mine, end), fromEnd(theirs, end))) end++;
        both(0, 0, start);
        middle(mine.subList(start, mine.size() - end), theirs.subList(start, theirs.size() - end));
        both(mine.size() - end, theirs.size() - end, end);
    }

    private void both(int my, int their, int count) {
        for (int i = 0; i < count; i++) steps.add(new Step(Side.BOTH, mine.get(my + i), theirs.get(their + i)));
    }

    private void middle(List<String> a, List<String> b) {
        int[][] longest = (long) a.size() * b.size() > LARGEST_TABLE ? new int[0][] : common(a, b);
        int i = 0;
        int j = 0;
        while (longest.length > 0 && i < a.size() && j < b.size()) {
            if (isSame(a.get(i), b.get(j))) steps.add(new Step(Side.BOTH, a.get(i++), b.get(j++)));
            else if (longest[i + 1][j] >= longest[i][j + 1]) steps.add(Step.of(a.get(i++)));
            else steps.add(Step.ofThem(b.get(j++)));
        }
        while (i < a.size()) steps.add(Step.of(a.get(i++)));
        while (j < b.size()) steps.add(Step.ofThem(b.get(j++)));
    }

    /** The length of the longest common sequence of words from each pair of places on. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = isSame(a.get(i), b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || one.stripTrailing().equals(other.stripTrailing());
    }

    private static String fromEnd(List<String> words, int back) {
        return words.get(words.size() - 1 - back);
    }

    /** Each with the white space behind it, so that what is put together keeps its blanks. */
    static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(BY_DICTIONARY);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            int last = words.size() - 1;
            if (last >= 0 && word.isBlank()) words.set(last, words.get(last) + word);
            else words.add(word);
        }
        return words;
    }
}
