package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two versions of a text, word by word, in the order of reading. Where they part, what was said before comes first. Very
 * long texts are compared by line first; where even that is too much, they count as different from end to end. The other
 * way round it finds the same.
 */
public final class WordDifference {
    private final Effort effort;

    WordDifference(Effort effort) {
        this.effort = effort;
    }

    /** The pieces of both texts; those that are not {@link Side#AFTER} are {@code before}, letter by letter. */
    public static List<Piece> of(String before, String after) {
        return new WordDifference(Effort.forOneText()).between(before, after);
    }

    List<Piece> between(String before, String after) {
        Pieces pieces = new Pieces();
        if (before.equals(after)) return pieces.add(Side.BOTH, before).all();
        boolean turned = before.compareTo(after) > 0;
        List<Piece> found = turned ? compared(after, before) : compared(before, after);
        for (Piece piece : found) pieces.add(turned ? piece.side().turned() : piece.side(), piece.text());
        return pieces.all();
    }

    private List<Piece> compared(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        Optional<List<Alignment.Step<String>>> words =
                Alignment.of(Segments.words(before), Segments.words(after), effort);
        if (words.isPresent()) words.get().forEach(step -> pieces.add(new Piece(step.side(), step.element())));
        else byLine(before, after, pieces);
        return pieces;
    }

    private void byLine(String before, String after, List<Piece> pieces) {
        Pieces lines = new Pieces();
        Alignment.of(Segments.lines(before), Segments.lines(after), effort)
                .ifPresentOrElse(
                        steps -> steps.forEach(step -> lines.add(step.side(), step.element())),
                        () -> lines.add(Side.BEFORE, before).add(Side.AFTER, after));
        List<Piece> found = lines.all();
        for (int i = 0; i < found.size(); i++) {
            Piece piece = found.get(i);
            boolean replaced = piece.side() == Side.BEFORE
                    && i + 1 < found.size()
                    && found.get(i + 1).side() == Side.AFTER;
            if (!replaced) pieces.add(piece);
            else within(piece, found.get(++i), pieces);
        }
    }

    private void within(Piece gone, Piece come, List<Piece> pieces) {
        Alignment.of(Segments.words(gone.text()), Segments.words(come.text()), effort)
                .ifPresentOrElse(
                        steps -> steps.forEach(step -> pieces.add(new Piece(step.side(), step.element()))), () -> {
                            pieces.add(gone);
                            pieces.add(come);
                        });
    }
}
