package dev.debrief.postmortem.edit;

import dev.debrief.document.pasted.DateOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a pasted log is to be read, as the page asks for it; the empty text where nothing was said.
 *
 * @param from the place of the first message to show, from 0
 */
record PastedQuestion(String zone, String day, String order, int from) {
    static final PastedQuestion NOTHING_SAID = new PastedQuestion("", "", "", 0);

    /** As an address has it. */
    static class Query {
        @QueryParam("zone")
        @DefaultValue("")
        String zone = "";

        @QueryParam("day")
        @DefaultValue("")
        String day = "";

        @QueryParam("order")
        @DefaultValue("")
        String order = "";

        @QueryParam("from")
        @DefaultValue("")
        String from = "";

        PastedQuestion question() {
            return new PastedQuestion(zone, day, order, number(from));
        }
    }

    /** As a form has it. */
    static PastedQuestion of(MultivaluedMap<String, String> form) {
        Function<String, String> field = name -> Objects.requireNonNullElse(form.getFirst(name), "");
        return new PastedQuestion(
                field.apply("zone"), field.apply("day"), field.apply("order"), number(field.apply("from")));
    }

    /** The zone where the text is one. */
    Optional<ZoneId> readZone() {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> readDay() {
        try {
            return Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    Optional<DateOrder> readOrder() {
        return Stream.of(DateOrder.values())
                .filter(known -> known.word().equals(order))
                .findFirst();
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
