package dev.debrief.document.redaction;

import java.util.regex.Pattern;

/** A role in the place of a name, so that the sentence stays one. */
final class Sentences {
    private static final Pattern START =
            Pattern.compile("(?:^|[.!?]\\s+|\\n)[\\s>]*(?:(?:[-*+]|[0-9]+[.)])\\s+)*[*_]*$");
    private static final Pattern ARTICLE = Pattern.compile("(?i)\\b(?:the|an?|our|their)\\s+$");
    private static final int LOOK_BACK = 40;

    private Sentences() {}

    /** With an article and a capital letter where they belong. */
    static String fitting(String before, String role) {
        String end = end(before);
        boolean article = Cast.takesArticle(role) && !ARTICLE.matcher(end).find();
        return capital(before, article ? "the " + role : role);
    }

    static String capital(String before, String words) {
        boolean first = before.length() <= LOOK_BACK
                ? START.matcher(before).find()
                : START.matcher("x" + end(before)).find();
        if (!first || words.isEmpty()) return words;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String end(String before) {
        return before.substring(Math.max(0, before.length() - LOOK_BACK));
    }
}
