package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that differ by a slip of the fingers: a letter left out, doubled, changed, or swapped with its neighbour. */
final class Slips {
    /** Shorter words are too like one another. */
    static final int SHORTEST = 4;

    private static final int LONG = 8;

    private Slips() {}

    /** The word, and it with each letter left out in turn: kept beside every known word. */
    static Set<String> toKeep(String word) {
        Set<String> slips = new LinkedHashSet<>();
        slips.add(word);
        if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) slips.addAll(shortened(word));
        return slips;
    }

    /** Under what a wrongly typed word is looked for; in a long one two letters may be wrong. */
    static Set<String> toFind(String typed) {
        Set<String> slips = new LinkedHashSet<>(toKeep(typed));
        if (typed.length() >= LONG) {
            for (String once : List.copyOf(slips)) slips.addAll(shortened(once));
        }
        return slips;
    }

    private static List<String> shortened(String word) {
        List<String> shortened = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) shortened.add(word.substring(0, i) + word.substring(i + 1));
        return shortened;
    }

    static boolean isNear(String typed, String known) {
        return distance(typed, known) <= (typed.length() >= LONG ? 2 : 1);
    }

    /** How many slips lie between two words; neighbours that are swapped are one. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) steps[i][j] = step(one, other, steps, i, j);
        }
        return steps[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] steps, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
