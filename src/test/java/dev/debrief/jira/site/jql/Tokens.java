package dev.debrief.jira.site.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query, one after another. */
final class Tokens {
    /** A word, an operator or a quoted text without its quotes. */
    record Token(String text, boolean quoted) {
        boolean is(String word) {
            return !quoted && text.toUpperCase(Locale.ROOT).equals(word);
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|(>=|<=|!=|[=<>(),])|([^\\s\"'=<>(),!]+))");
    private static final Token END = new Token("", false);

    private final List<Token> tokens = new ArrayList<>();
    private int place;

    Tokens(String query) {
        Matcher matcher = TOKEN.matcher(query.stripTrailing());
        int end = 0;
        while (end < query.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new JqlError(
                        "Error in the JQL Query: The character at position " + (end + 1) + " is not expected here.");
            }
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (quoted != null) tokens.add(new Token(quoted.replaceAll("\\\\(.)", "$1"), true));
            else tokens.add(new Token(matcher.group().strip(), false));
            end = matcher.end();
        }
    }

    boolean hasMore() {
        return place < tokens.size();
    }

    Token next() {
        if (!hasMore()) {
            throw new JqlError(
                    "Error in the JQL Query: Expecting a value, list or function but reached the end of the query.");
        }
        place++;
        return tokens.get(place - 1);
    }

    /** Goes on only where the next word is that one. */
    boolean take(String word) {
        Token next = hasMore() ? tokens.get(place) : END;
        if (!next.is(word)) return false;
        place++;
        return true;
    }

    void expect(String word) {
        if (!take(word))
            throw new JqlError("Error in the JQL Query: Expecting '" + word + "' but got '" + rest() + "'.");
    }

    String rest() {
        return hasMore() ? tokens.get(place).text() : "the end of the query";
    }
}
