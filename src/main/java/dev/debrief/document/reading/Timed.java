package dev.debrief.document.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text and the time with which it begins.
 *
 * @param rest what follows the time and what divides the two
 * @param address where the time itself is a link, its address; null otherwise
 * @param enclosed whether marks or brackets set the time apart
 */
record Timed(Stamp stamp, String rest, @Nullable String address, boolean enclosed) {
    private static final int LONGEST = 240;
    private static final String DIVIDERS = ":-–—|;,→>=•";
    private static final Pattern UNKNOWN = Pattern.compile("\\s*[\\[(]([?]{1,5}|[xX]{2,4})[\\])]\\s*[:–—-]?\\s");
    private static final String[] MARKS = {"***", "**", "__", "`", "*", "_", "~~"};

    /** Empty where the text begins with no time. */
    static Optional<Timed> read(String text) {
        if (text.isBlank()) return Optional.empty();
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.min(end < 0 ? text.length() : end, LONGEST));
        Matcher unknown = UNKNOWN.matcher(line);
        if (unknown.lookingAt()) {
            Stamp stamp = new Stamp(unknown.group(1), Stamp.Day.clear("?"), null, null, null, null, 1);
            return Optional.of(new Timed(stamp, text.substring(unknown.end()).strip(), null, true));
        }
        Pieces pieces = Pieces.of(line);
        int bracket = pieces.at(0).is("[", "(", "{") ? 1 : 0;
        return StampReader.read(pieces, bracket)
                .filter(stamp -> stamp.isHard() || stamp.weekday() != null)
                .flatMap(stamp -> new Behind(text, pieces, stamp, bracket).read());
    }

    /** The stamp of a text that is nothing else, marks aside; empty where there is anything more. */
    static Optional<Stamp> whole(String text) {
        String line = text.strip();
        if (line.length() > LONGEST || line.indexOf('\n') >= 0) return Optional.empty();
        return read(line).filter(timed -> timed.rest().isBlank()).map(Timed::stamp);
    }

    /** Takes away what stands between the time and the words. */
    private static final class Behind {
        private final String text;
        private final Stamp stamp;
        private final boolean bracketed;
        private int at;
        private @Nullable String mark;
        private @Nullable String address;
        private boolean enclosed;
        private boolean divided;
        private String note = "";

        Behind(String text, Pieces pieces, Stamp stamp, int bracket) {
            this.text = text;
            this.stamp = stamp;
            this.bracketed = bracket > 0;
            this.at = pieces.at(bracket + stamp.pieces() - 1).behind();
            this.mark = openMark(text.substring(0, this.at));
        }

        /** The mark of Markdown that is still open behind the time. */
        private static @Nullable String openMark(String before) {
            for (String mark : MARKS) {
                int count = 0;
                for (int i = before.indexOf(mark); i >= 0; i = before.indexOf(mark, i + mark.length())) count++;
                if (count % 2 == 1) return mark;
            }
            return null;
        }

        Optional<Timed> read() {
            int behind = at;
            while (at < text.length() && step()) {
                // each step takes something away
            }
            if (bracketed && !enclosed) return Optional.empty();
            if (at == behind && at < text.length()) return Optional.empty();
            if (!isEnough()) return Optional.empty();
            String rest = text.substring(Math.min(at, text.length()));
            boolean stillOpen = mark != null && rest.contains(mark);
            String words = (stillOpen ? mark : "") + rest.stripLeading();
            return Optional.of(new Timed(
                    stamp.written(stamp.asWritten() + note), words.stripTrailing(), address, enclosed || divided));
        }

        private boolean isEnough() {
            boolean alone = at >= text.length() || text.substring(at).isBlank();
            if (enclosed || divided || alone) return true;
            if (stamp.clock() != null || stamp.distance() != null) return true;
            Stamp.Day day = stamp.day();
            return day != null
                    && !day.isTwofold()
                    && day.spoken().length() > 6
                    && !day.spoken().equals("?");
        }

        private boolean step() {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                return true;
            }
            if (mark != null && text.startsWith(mark, at)) {
                at += mark.length();
                mark = null;
                enclosed = true;
                return true;
            }
            if (c == ']' || c == ')' || c == '}') return bracket();
            if (c == '[' && text.startsWith("[^", at)) return footnote();
            if (DIVIDERS.indexOf(c) < 0 || startsList(c)) return false;
            divided = true;
            at++;
            return true;
        }

        /** A hyphen on a new line begins a list, not the words of this time. */
        private boolean startsList(char c) {
            return c == '-' && at > 0 && text.substring(0, at).stripTrailing().length() < text.lastIndexOf('\n', at);
        }

        private boolean bracket() {
            if (!bracketed || (enclosed && address != null)) return false;
            at++;
            enclosed = true;
            if (at < text.length() && text.charAt(at) == '(') {
                int behind = Links.behindTarget(text, at);
                if (behind > 0) {
                    address = text.substring(at + 1, behind - 1);
                    at = behind;
                }
            }
            return true;
        }

        private boolean footnote() {
            int close = text.indexOf(']', at);
            if (close < 0 || close - at > 40) return false;
            note += text.substring(at, close + 1);
            at = close + 1;
            return true;
        }
    }
}
