package dev.debrief.review.page;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.review.figure.Days;
import dev.debrief.shared.DurationInWords;
import dev.debrief.shared.Markdown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as a review writes them. */
final class InWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private InWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String percent(@Nullable Integer percent) {
        return percent == null ? "none" : percent + " %";
    }

    static String days(@Nullable Days days) {
        return days == null ? "none" : days.median() + " d";
    }

    /** {@code 47 d, nine in ten within 120 d, mean 52 d}. */
    static String spread(@Nullable Days days) {
        return days == null
                ? "none"
                : days.median() + " d, nine in ten within " + days.ninetieth() + " d, mean " + days.mean() + " d";
    }

    static String time(@Nullable Days seconds) {
        return seconds == null ? "none" : DurationInWords.of(Duration.ofSeconds(seconds.median()));
    }

    static String mean(@Nullable Days seconds) {
        return seconds == null ? "" : DurationInWords.of(Duration.ofSeconds(seconds.mean()));
    }

    /** A line of Markdown in plain words. */
    static String plain(String markdown) {
        return MarkdownHtml.words(Markdown.of(markdown));
    }

    /** The same words, the first with a capital. */
    static List<String> sentence(List<String> words) {
        List<String> sentence = new ArrayList<>(words);
        if (!sentence.isEmpty()) sentence.set(0, capital(sentence.get(0)));
        return sentence;
    }

    static String capital(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String orNone(String name) {
        return name.isEmpty() ? "none" : name;
    }
}
