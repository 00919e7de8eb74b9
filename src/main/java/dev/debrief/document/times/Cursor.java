package dev.debrief.document.times;

import java.util.List;

/** A place among the tokens. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    boolean isAtStart() {
        return at == 0;
    }

    /** The token so many places on; {@link Token#END} behind the last. */
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : Token.END;
    }

    Token next() {
        return peek(0);
    }

    void skip(int count) {
        at += count;
    }

    /** Skips the next token if it is this one. */
    boolean skipIf(String text) {
        if (!next().is(text)) return false;
        at++;
        return true;
    }
}
