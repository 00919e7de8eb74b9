package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts pieces together: neighbours of one side become one, and between two stretches that both say, what is gone stands
 * before what has come. A comma that happens to be in both does not interrupt a change.
 */
final class Pieces {
    private final List<Piece> all = new ArrayList<>();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder come = new StringBuilder();
    private final StringBuilder both = new StringBuilder();

    Pieces add(Side side, String text) {
        if (side == Side.BOTH) both.append(text);
        else change(side == Side.BEFORE ? gone : come, text);
        return this;
    }

    private void change(StringBuilder side, String text) {
        boolean within = gone.length() > 0 && come.length() > 0;
        if (both.length() > 0 && within && both.codePoints().noneMatch(Character::isLetterOrDigit)) {
            gone.append(both);
            come.append(both);
            both.setLength(0);
        } else if (both.length() > 0) {
            end();
        }
        side.append(text);
    }

    private void end() {
        if (gone.length() > 0) all.add(new Piece(Side.BEFORE, gone.toString()));
        if (come.length() > 0) all.add(new Piece(Side.AFTER, come.toString()));
        if (both.length() > 0) all.add(new Piece(Side.BOTH, both.toString()));
        gone.setLength(0);
        come.setLength(0);
        both.setLength(0);
    }

    List<Piece> all() {
        end();
        return List.copyOf(all);
    }
}
