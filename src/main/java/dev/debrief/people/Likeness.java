package dev.debrief.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two ways of writing may mean the same person: {@code A. Lee}, {@code Ann}, {@code Anne Lee}, {@code Lee, Ann}, {@code
 * alee} and {@code @ann.lee} all come near {@code Ann Lee}. It never says that they do.
 */
final class Likeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final int SHORTEST_LAST_WITH_A_SLIP = 4;

    private final List<String> one;
    private final List<String> other;

    private Likeness(List<String> one, List<String> other) {
        this.one = one;
        this.other = other;
    }

    static boolean isNear(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) return false;
        List<String> reversed = new ArrayList<>(words);
        java.util.Collections.reverse(reversed);
        return new Likeness(words, others).isNear() || new Likeness(reversed, others).isNear();
    }

    private static List<String> words(String text) {
        int at = text.indexOf('@', 1);
        String name = at > 0 && !text.substring(0, at).contains(" ") ? text.substring(0, at) : text;
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("’", "")
                .replace("'", "");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean isNear() {
        if (String.join("", one).equals(String.join("", other))) return true;
        if (one.size() == 1) return isPart(one.get(0), other);
        if (other.size() == 1) return isPart(other.get(0), one);
        boolean isSameFirst = first(one).equals(first(other));
        boolean isSameLast = last(one).equals(last(other));
        if (isSameFirst) return isSameLast || isShort(last(one), last(other)) || isSlip(SHORTEST_LAST_WITH_A_SLIP);
        return isSameLast && (isShort(first(one), first(other)) || isSlipOfFirst());
    }

    private boolean isSlip(int shortest) {
        return isSlip(last(one), last(other), shortest);
    }

    private boolean isSlipOfFirst() {
        return isSlip(first(one), first(other), SHORTEST_WITH_A_SLIP);
    }

    /** One word against a whole name: one of its words, its first letters, or an initial grown together with the rest. */
    private static boolean isPart(String word, List<String> name) {
        if (name.size() == 1) {
            String whole = name.get(0);
            boolean isWithoutBlanks = word.codePoints().anyMatch(Character::isIdeographic);
            return isSlip(word, whole, SHORTEST_LAST_WITH_A_SLIP)
                    || (isWithoutBlanks
                            && Math.min(word.length(), whole.length()) > 1
                            && (whole.startsWith(word) || word.startsWith(whole)));
        }
        if (word.length() < 2) return false;
        String initials = name.stream().map(part -> part.substring(0, 1)).reduce("", String::concat);
        return name.contains(word)
                || word.equals(initials)
                || word.equals(initial(first(name)) + last(name))
                || word.equals(first(name) + initial(last(name)));
    }

    /** {@code A} for {@code Ann}, {@code Alex} for {@code Alexander}. */
    private static boolean isShort(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return longer.startsWith(shorter) && (shorter.length() == 1 || shorter.length() >= SHORTEST_WITH_A_SLIP);
    }

    /** One letter more, fewer, other, or two in each other's place. */
    private static boolean isSlip(String one, String other, int shortest) {
        if (Math.min(one.length(), other.length()) < shortest || Math.abs(one.length() - other.length()) > 1)
            return false;
        int same = 0;
        int least = Math.min(one.length(), other.length());
        while (same < least && one.charAt(same) == other.charAt(same)) same++;
        String rest = one.substring(same);
        String others = other.substring(same);
        if (rest.length() != others.length())
            return rest.length() > others.length()
                    ? rest.substring(1).equals(others)
                    : others.substring(1).equals(rest);
        if (rest.isEmpty() || rest.substring(1).equals(others.substring(1))) return true;
        return rest.length() > 1
                && rest.charAt(0) == others.charAt(1)
                && rest.charAt(1) == others.charAt(0)
                && rest.substring(2).equals(others.substring(2));
    }

    private static String first(List<String> words) {
        return words.get(0);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static String initial(String word) {
        return word.substring(0, 1);
    }
}
