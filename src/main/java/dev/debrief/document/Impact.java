package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whom it hurt and how much: in words, and in figures, of which none is blank. */
public record Impact(Markdown text, List<Figure> figures) {
    public static final Impact NONE = new Impact(Markdown.EMPTY, List.of());

    public Impact {
        figures = figures.stream().filter(figure -> !figure.isBlank()).toList();
    }

    /**
     * One figure of the impact, such as 312 customers.
     *
     * @param measure what was counted: customers, requests, error budget, cost, data lost, or any other word
     * @param amount as it was written: {@code 312}, {@code 4.5}, {@code about 300}
     * @param unit the unit, maybe empty
     */
    public record Figure(RowId id, String measure, String amount, String unit, boolean internal) {
        public Figure {
            measure = Line.of(measure);
            amount = Line.of(amount);
            unit = Line.of(unit);
        }

        boolean isBlank() {
            return measure.isEmpty() && amount.isEmpty() && unit.isEmpty();
        }

        /** The amount as a number, where it is one. Digits with an optional decimal point, nothing else. */
        public Optional<BigDecimal> number() {
            String plain = amount.strip();
            return plain.matches("[0-9]{1,30}(\\.[0-9]{1,30})?")
                    ? Optional.of(new BigDecimal(plain))
                    : Optional.empty();
        }
    }

    public boolean isEmpty() {
        return text.isEmpty() && figures.isEmpty();
    }
}
