package dev.debrief.jira.site.jql;

import dev.debrief.jira.site.Index;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;

/** A time in a query: no finer than a minute, and in the zone of who asks. */
final class Minute {
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Minute() {}

    static Predicate<Index.Entry> clause(Tokens tokens, ZoneId zone) {
        String operator = tokens.next().text();
        Instant time = read(tokens.next().text(), zone);
        return switch (operator) {
            case ">=" -> entry -> !entry.updated().isBefore(time);
            case ">" -> entry -> entry.updated().isAfter(time);
            case "<=" -> entry -> !entry.updated().isAfter(time);
            case "<" -> entry -> entry.updated().isBefore(time);
            default -> throw new JqlError("The operator '" + operator + "' is not supported by the 'updated' field.");
        };
    }

    private static Instant read(String text, ZoneId zone) {
        String dashes = text.replace('/', '-');
        try {
            LocalDateTime time = dashes.length() <= 10
                    ? LocalDate.parse(dashes).atStartOfDay()
                    : LocalDateTime.parse(dashes, WITH_TIME);
            return time.atZone(zone).toInstant();
        } catch (DateTimeParseException noTime) {
            throw new JqlError("Date value '" + text + "' for field 'updated' is invalid. Valid formats include: "
                    + "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format "
                    + "e.g. '-5d', '4w 2d'.");
        }
    }
}
