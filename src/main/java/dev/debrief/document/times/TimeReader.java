package dev.debrief.document.times;

import dev.debrief.document.When;
import java.util.List;

/** Reads a time as a person types it. Pure: the clock and the zone come with the {@link Surroundings}. */
public final class TimeReader {
    private static final int LONGEST = 200;

    /** The first that knows the next tokens takes them. */
    private static final List<Shape> SHAPES = List.of(
            new DistanceShape(),
            new NamedDate(),
            new NumericDate(),
            new Clock(),
            new ZoneShape(),
            new DayWord(),
            new Filler());

    private TimeReader() {}

    /** What the typed text says; text that is no time is kept as words. */
    public static TypedTime read(String typed, Surroundings surroundings) {
        String text = typed.strip();
        if (text.isEmpty()) return understood(When.unsaid());
        if (text.length() > LONGEST) return understood(new When.InWords(text));
        Pieces pieces = pieces(text);
        if (pieces.hedged) return understood(new When.InWords(text));
        if (pieces.strange) return words(text, pieces);
        if (pieces.problem != null) return new TypedTime.Unclear(pieces.problem);
        if (!pieces.saySomething()) return understood(new When.InWords(text));
        return new Meaning(text, pieces, surroundings).read();
    }

    private static Pieces pieces(String text) {
        Cursor cursor = new Cursor(Spelling.tokens(text));
        Pieces pieces = new Pieces();
        while (!cursor.isAtEnd()) {
            if (SHAPES.stream().noneMatch(shape -> shape.read(cursor, pieces))) unknown(cursor, pieces);
        }
        return pieces;
    }

    private static void unknown(Cursor cursor, Pieces pieces) {
        Token token = cursor.next();
        boolean lonely = token.isNumber(1, 2) && pieces.clock == null;
        if (lonely) {
            pieces.problem(token.text() + " could be an hour or a day. Write 07:00 for a time, 7 June for a day.");
        } else {
            pieces.strange = true;
        }
        cursor.skip(1);
    }

    private static TypedTime words(String text, Pieces pieces) {
        List<String> doubts = pieces.clock == null && !(pieces.day instanceof Day.Dated)
                ? List.of()
                : List.of("Kept as words, because more than one time stands here. For a place on the timeline write the"
                        + " time alone, such as 2024-06-21 03:09.");
        return new TypedTime.Understood(new When.InWords(text), doubts);
    }

    private static TypedTime understood(When when) {
        return new TypedTime.Understood(when, List.of());
    }
}
