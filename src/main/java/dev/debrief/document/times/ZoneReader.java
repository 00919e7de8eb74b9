package dev.debrief.document.times;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a zone that stands alone: {@code UTC}, {@code CEST}, {@code UTC+7}, {@code Europe/Madrid}, {@code PT}. */
public final class ZoneReader {
    private ZoneReader() {}

    /** The zone that is meant all the year round; of an abbreviation the place whose it is. Empty where it may be several. */
    public static Optional<ZoneId> read(String written) {
        List<Token> tokens = Spelling.tokens(written);
        if (tokens.isEmpty() || tokens.size() > 12) return Optional.empty();
        Cursor cursor = new Cursor(tokens);
        Pieces pieces = new Pieces();
        if (!new ZoneShape().read(cursor, pieces) || !cursor.isAtEnd() || pieces.problem != null)
            return Optional.empty();
        if (pieces.zone instanceof Zone.Known known) return Optional.of(known.id());
        String abbreviation = written.strip().toLowerCase(Locale.ROOT);
        List<Abbreviations.Meaning> meanings = Abbreviations.meanings(abbreviation);
        return meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(meanings.get(0).home());
    }
}
