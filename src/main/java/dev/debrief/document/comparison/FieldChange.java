package dev.debrief.document.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One field that differs.
 *
 * @param name empty for the one text of a part
 * @param prose whether the pieces are one running text; otherwise each is a value of its own
 */
public record FieldChange(String name, boolean prose, List<Piece> pieces) {
    public FieldChange {
        pieces = List.copyOf(pieces);
    }

    /** What the older document says; values are set apart by commas. */
    public String before() {
        return of(Side.BEFORE);
    }

    /** What the newer document says; values are set apart by commas. */
    public String after() {
        return of(Side.AFTER);
    }

    private String of(Side side) {
        return pieces.stream()
                .filter(piece -> piece.side() == side || piece.side() == Side.BOTH)
                .map(Piece::text)
                .collect(Collectors.joining(prose ? "" : ", "));
    }
}
