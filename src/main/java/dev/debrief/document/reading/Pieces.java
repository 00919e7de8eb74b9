package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;

/** A line in pieces, to be looked at from any place. Marks of Markdown that only set words apart are left out. */
final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final String line;

    private Pieces(String line) {
        this.line = line;
    }

    static Pieces of(String line) {
        Pieces pieces = new Pieces(line);
        boolean spaced = true;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            int end = at + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b') spaced = true;
            else if (c != '*' && c != '`' && c != '_') {
                char kind = kind(c);
                while (kind != Piece.MARK && end < line.length() && kind(line.codePointAt(end)) == kind) {
                    end += Character.charCount(line.codePointAt(end));
                }
                pieces.pieces.add(new Piece(kind, line.substring(at, end), at, spaced));
                spaced = false;
            }
            at = end;
        }
        return pieces;
    }

    private static char kind(int c) {
        if (c >= '0' && c <= '9') return Piece.NUMBER;
        int type = Character.getType(c);
        boolean accent = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetter(c) || accent ? Piece.WORD : Piece.MARK;
    }

    Piece at(int place) {
        return place >= 0 && place < pieces.size() ? pieces.get(place) : Piece.END;
    }

    /** Whether there is no piece at that place. */
    boolean isEnd(int place) {
        return place < 0 || place >= pieces.size();
    }

    /** The words from one piece to before another, as they stand in the line. */
    String cut(int from, int to) {
        return line.substring(at(from).from(), at(to - 1).behind());
    }

    /** Whether a piece begins where the one before it ends. */
    boolean joined(int place) {
        return place < pieces.size() && !at(place).spaced();
    }
}
