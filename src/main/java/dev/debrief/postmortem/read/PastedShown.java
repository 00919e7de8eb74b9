package dev.debrief.postmortem.read;

import dev.debrief.incident.PastedLine;
import io.quarkus.qute.RawString;

/** A pasted log, as a line of a list. */
public record PastedShown(int number, String day, String clock, RawString by, int lines) {
    static PastedShown of(PastedLine line, Zoned zoned) {
        return new PastedShown(
                line.number(), zoned.shortDay(line.at()), zoned.minute(line.at()), Html.words(line.by()), line.lines());
    }

    /** {@code 1 line}. */
    public String size() {
        return lines == 1 ? "1 line" : lines + " lines";
    }
}
