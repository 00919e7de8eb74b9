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
final class WordDifference {
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

    private record Step(Side side, String word) {}

    WordDifference(String mine, String theirs) {
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
            if (step.side == Side.MINE) held.add(step.word);
            else if (step.side == Side.THEIRS) text.append(step.word);
            else {
                held.forEach(text::append);
                held.clear();
                text.append(step.word);
            }
        }
        held.forEach(text::append);
        return text.toString();
    }

    private List<Run> runs(Side side) {
        List<Run> runs = new ArrayList<>();
        for (Step step : steps) {
            if (step.side != Side.BOTH && step.side != side) continue;
            boolean marked = step.side == side;
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).marked() == marked) {
                runs.set(last, new Run(runs.get(last).text() + step.word, marked));
            } else runs.add(new Run(step.word, marked));
        }
        return runs;
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(mine.size(), theirs.size());
        while (start < shorter && mine.get(start).equals(theirs.get(start))) start++;
        int end = 0;
        while (end < shorter - start && fromEnd(mine, end).equals(fromEnd(theirs, end))) end++;
        mine.subList(0, start).forEach(word -> steps.add(new Step(Side.BOTH, word)));
        middle(mine.subList(start, mine.size() - end), theirs.subList(start, theirs.size() - end));
        mine.subList(mine.size() - end, mine.size()).forEach(word -> steps.add(new Step(Side.BOTH, word)));
    }

    private void middle(List<String> a, List<String> b) {
        int[][] longest = (long) a.size() * b.size() > LARGEST_TABLE ? new int[0][] : common(a, b);
        int i = 0;
        int j = 0;
        while (longest.length > 0 && i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                steps.add(new Step(Side.BOTH, a.get(i++)));
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) steps.add(new Step(Side.MINE, a.get(i++)));
            else steps.add(new Step(Side.THEIRS, b.get(j++)));
        }
        while (i < a.size()) steps.add(new Step(Side.MINE, a.get(i++)));
        while (j < b.size()) steps.add(new Step(Side.THEIRS, b.get(j++)));
    }

    /** The length of the longest common sequence of words from each pair of places on. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static String fromEnd(List<String> words, int back) {
        return words.get(words.size() - 1 - back);
    }

    /** Each with the white space behind it, so that what is put together keeps its blanks. */
    private static List<String> words(String text) {
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
