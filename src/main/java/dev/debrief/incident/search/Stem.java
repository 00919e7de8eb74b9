package dev.debrief.incident.search;

/** English words without the s of the plural: {@code refreshes} is found as {@code refresh}. Others stay as they are. */
final class Stem {
    private static final int SHORTEST = 4;

    private Stem() {}

    /** The same for the singular and the plural; itself not always a word. */
    static String of(String word) {
        if (word.length() < SHORTEST || !isPlain(word)) return word;
        String singular = singular(word);
        return singular.length() > SHORTEST && singular.endsWith("e")
                ? singular.substring(0, singular.length() - 1)
                : singular;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) < 'a' || word.charAt(i) > 'z') return false;
        return true;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > SHORTEST) return without(word, 3) + "y";
        if (ends(word, "sses", "shes", "ches", "xes", "zes")) return without(word, 2);
        return word.endsWith("s") && !ends(word, "ss", "us", "is") ? without(word, 1) : word;
    }

    private static boolean ends(String word, String... endings) {
        for (String ending : endings) if (word.endsWith(ending)) return true;
        return false;
    }

    private static String without(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
