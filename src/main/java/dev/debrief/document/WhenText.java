package dev.debrief.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in a document: {@code 2024-06-21 03:09}, what somebody wrote behind it: {@code (as "3:09AM CEST")}. */
final class WhenText {
    private static final String AS = " (as \"";

    private WhenText() {}

    static String write(When when, ZoneId zone) {
        if (when instanceof When.InWords words) {
            String plain = words.asWritten();
            boolean clear = !PlainText.isQuoted(plain) && read(plain, zone).equals(words);
            return clear ? plain : PlainText.quote(plain);
        }
        if (when instanceof When.Exact exact) return CanonicalTime.write(when, zone) + as(exact.asWritten());
        if (when instanceof When.OnDay day) return CanonicalTime.write(when, zone) + as(day.asWritten());
        return "";
    }

    private static String as(@Nullable String written) {
        return written == null ? "" : " (as " + PlainText.quote(written) + ")";
    }

    /** What is not a time in this form, or not one clear time in its zone, is kept as words. */
    static When read(String written, ZoneId zone) {
        String text = written.strip();
        if (text.isEmpty()) return When.unsaid();
        if (PlainText.isQuoted(text)) return words(PlainText.unquote(text));
        int as = text.indexOf(AS);
        if (as < 0) return understood(text, null, zone).orElse(words(text));
        int quote = as + AS.length() - 1;
        int behind = PlainText.behindQuoted(text, quote);
        if (behind < 0 || !text.substring(behind).equals(")")) return words(text);
        String spoken = PlainText.unquote(text.substring(quote, behind));
        return understood(text.substring(0, as), spoken, zone).orElse(words(text));
    }

    private static When words(String text) {
        return text.isBlank() ? When.unsaid() : new When.InWords(text);
    }

    private static Optional<When> understood(String time, @Nullable String asWritten, ZoneId zone) {
        try {
            int blank = time.indexOf(' ');
            When when = blank < 0
                    ? new When.OnDay(LocalDate.parse(time), asWritten)
                    : new When.Exact(instant(time, blank, zone), asWritten);
            return CanonicalTime.write(when, zone).equals(time) ? Optional.of(when) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Instant instant(String time, int blank, ZoneId zone) {
        int offset = time.indexOf(' ', blank + 1);
        String local = time.substring(0, blank) + 'T' + time.substring(blank + 1, offset < 0 ? time.length() : offset);
        LocalDateTime at = LocalDateTime.parse(local);
        return offset < 0 ? at.atZone(zone).toInstant() : at.toInstant(ZoneOffset.of(time.substring(offset + 1)));
    }
}
