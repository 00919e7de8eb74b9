package dev.debrief.document.reading;

import java.util.Optional;

/** A line that names the time at its end: {@code Service down: 14:22 UTC}. */
record Trailing(Stamp stamp, String rest) {
    private static final int LONGEST = 160;
    private static final int MOST_PIECES = 40;

    static Optional<Trailing> read(String text) {
        String line = text.strip();
        if (line.length() > LONGEST || line.indexOf('\n') >= 0) return Optional.empty();
        Pieces pieces = Pieces.of(line);
        for (int at = 1; at < MOST_PIECES && !pieces.isEnd(at); at++) {
            if (!pieces.at(at - 1).is(":", "-", "–", "—", "@", "(")
                    || (!pieces.at(at).spaced() && !pieces.at(at - 1).is("("))) continue;
            Optional<Trailing> found = ending(line, pieces, at);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<Trailing> ending(String line, Pieces pieces, int at) {
        Optional<Stamp> stamp = StampReader.read(pieces, at).filter(found -> found.clock() != null);
        if (stamp.isEmpty()) return Optional.empty();
        int end = at + stamp.get().pieces();
        while (pieces.at(end).is(")", ".")) end++;
        if (!pieces.isEnd(end)) return Optional.empty();
        String rest = line.substring(0, pieces.at(at - 1).from()).strip();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Trailing(stamp.get(), closed(rest)));
    }

    /** A mark that was opened before the time is closed before it. */
    private static String closed(String rest) {
        return (rest.split("\\*\\*", -1).length % 2 == 0) ? rest + "**" : rest;
    }
}
