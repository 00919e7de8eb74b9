package dev.debrief.insight.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was counted for one question.
 *
 * @param until the day behind the last one
 * @param today by which items are late and have an age
 * @param asOf when it was counted; what changed later is not in it
 */
public record Figures(
        LocalDate from,
        LocalDate until,
        LocalDate beforeFrom,
        LocalDate today,
        String zone,
        Instant asOf,
        List<Figure> figures,
        List<Table> tables) {
    public Figures {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** Empty where none has that key. */
    public Optional<Table> table(String key) {
        return tables.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    /** Empty where none has that key. */
    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }
}
