package dev.debrief.document.pasted;

import dev.debrief.document.KindWords;
import dev.debrief.document.When;
import dev.debrief.document.times.TypedTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pasted log as it was understood: Slack, Teams, IRC, lines with times, alerts, CSV, tables. Every line that is not blank
 * is in a message, left out, or not understood.
 *
 * @param lines how many lines it has that are not blank
 * @param messages in the order of the log
 * @param twofoldDate a date that could be two, such as {@code 6/7/2024}; null where the log is clear
 * @param order how numeric dates were read; null where that does not matter or is not known
 * @param isDayMissing whether some message has a time and nothing tells its day
 */
public record PastedLog(
        int lines,
        List<Message> messages,
        List<LeftOut> leftOut,
        List<Stray> notUnderstood,
        @Nullable String twofoldDate,
        @Nullable DateOrder order,
        boolean isDayMissing) {
    /** The longest log that is read, in characters. */
    public static final int LONGEST = 5_000_000;

    public static final String NOTHING = "Nothing was pasted. Copy the messages in the chat and paste them here.";
    public static final String TOO_LONG =
            "This is longer than 5 million characters. Paste the hours of the incident alone.";

    /** Reads whatever was pasted; text in which nothing has a time ends in {@link #notUnderstood}. */
    public static PastedLog read(String text, Assumed assumed) {
        Scroll scroll = Scroll.of(text);
        Conversation found = ChatExport.read(text).or(() -> Tables.read(scroll)).orElseGet(() -> likeliest(scroll));
        return understood(scroll, found, assumed);
    }

    private static Conversation likeliest(Scroll scroll) {
        return Stream.of(new TimeFirst(), new NamesAbove(), new AlertLines())
                .map(dialect -> converse(scroll, dialect))
                .max(Comparator.comparingInt(Conversation::weight))
                .orElseThrow();
    }

    private static Conversation converse(Scroll scroll, Dialect dialect) {
        Conversation into = new Conversation();
        int at = 0;
        while (at < scroll.size()) {
            String line = scroll.line(at);
            int begun = dialect.begin(scroll, at, into);
            if (begun == 0) begun = between(scroll, at, into);
            if (begun == 0) into.more(at, line);
            at += Math.max(1, begun);
        }
        return into;
    }

    /** Days named between messages, and what the chat program put there. */
    private static int between(Scroll scroll, int at, Conversation into) {
        String line = scroll.line(at);
        String day = Stamp.divider(line);
        if (day != null) {
            into.day(at, day, line);
            return 1;
        }
        Noise noise = scroll.isBlank(at - 1) && !line.isBlank() ? Noise.ofMessage(line) : Noise.ofLine(line);
        if (noise == null) return 0;
        into.leave(at, line, noise);
        boolean counted = noise == Noise.REACTION && scroll.line(at + 1).strip().matches("\\d{1,4}");
        if (counted) into.leave(at + 1, scroll.line(at + 1), noise);
        return counted ? 2 : 1;
    }

    private static PastedLog understood(Scroll scroll, Conversation found, Assumed assumed) {
        List<String> written = found.drafts.stream()
                .flatMap(draft -> Stream.of(draft.day, draft.written))
                .toList();
        NumericDates dates = NumericDates.of(written, assumed);
        DayByDay days = new DayByDay(assumed, dates);
        List<Message> messages = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(found.leftOut);
        boolean dayMissing = false;
        for (Draft draft : found.drafts) {
            TypedTime time = days.next(draft.day, draft.written);
            String text = draft.text();
            Noise noise = Noise.ofMessage(text);
            if (noise == null) messages.add(message(draft, time, text));
            else leftOut.add(new LeftOut(draft.from, draft.to, whole(scroll, draft), noise));
            dayMissing |= noise == null && time instanceof TypedTime.Unclear && assumed.day() == null;
        }
        leftOut.sort(Comparator.comparingInt(LeftOut::from));
        int lines =
                (int) scroll.lines().stream().filter(line -> !line.isBlank()).count();
        return new PastedLog(lines, messages, leftOut, found.strays, dates.unclear, dates.order(), dayMissing);
    }

    private static Message message(Draft draft, TypedTime time, String text) {
        String problem = time instanceof TypedTime.Unclear unclear ? unclear.message() : "";
        When when = time instanceof TypedTime.Understood understood ? understood.when() : When.unsaid();
        return new Message(
                draft.from,
                draft.to,
                draft.written,
                when,
                problem,
                draft.author,
                text,
                KindWords.guess(text).orElse(null));
    }

    private static String whole(Scroll scroll, Draft draft) {
        int to = Math.min(Math.max(draft.to, draft.from + 1), scroll.size());
        if (draft.from >= to) return (draft.author + " " + draft.text()).strip();
        return String.join("\n", scroll.lines().subList(draft.from, to));
    }

    /** How many messages have both a time and somebody who said it. */
    public long withTimeAndPerson() {
        return messages.stream()
                .filter(message -> message.isTimed() && !message.author().isEmpty())
                .count();
    }

    /** Empty where it may be read; else what is wrong with the text and how to mend it. */
    public static Optional<String> objection(String text) {
        if (text.isBlank()) return Optional.of(NOTHING);
        return text.length() <= LONGEST ? Optional.empty() : Optional.of(TOO_LONG);
    }
}
