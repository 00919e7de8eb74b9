package dev.debrief.action.item;

import static dev.debrief.action.item.Typed.text;

import dev.debrief.action.Act;
import dev.debrief.action.Doers;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads from a form what somebody asks of an item. */
@ApplicationScoped
class TypedDeeds {
    private final Doers doers;
    private final Reader reader;
    private final Clock clock;

    TypedDeeds(Doers doers, Reader reader, Clock clock) {
        this.doers = doers;
        this.reader = reader;
        this.clock = clock;
    }

    /** Done now by whoever reads the page. */
    @Transactional
    Act act(String reason) {
        return Act.now(Person.findById(reader.personId()), Act.Through.PAGE, clock)
                .because(reason);
    }

    Typed state(MultivaluedMap<String, String> form) {
        return switch (text(form, "do")) {
            case "start" -> Typed.deed(new StateDeed.Start());
            case "finish" ->
                dated(form, "checkBack", day -> Typed.deed(new StateDeed.Finish(text(form, "evidence"), day)));
            case "verify" -> Typed.deed(new StateDeed.Verify(text(form, "evidence"), today()));
            case "not-yet" -> Typed.deed(new StateDeed.NotYet());
            case "refuse" -> refuse(form);
            case "reopen" -> Typed.deed(new StateDeed.Reopen());
            default -> Typed.wrong("state", "Choose what becomes of it.");
        };
    }

    private Typed refuse(MultivaluedMap<String, String> form) {
        Doers.Doer agreed = doers.named(text(form, "agreedBy"));
        if (agreed.wrong() != null) return Typed.wrong("agreedBy", agreed.wrong());
        if (agreed.team() != null) return Typed.wrong("agreedBy", "Name a person: a team cannot agree.");
        return Typed.deed(new StateDeed.Refuse(agreed.person()));
    }

    Typed date(MultivaluedMap<String, String> form) {
        return dated(form, "due", day -> Typed.deed(new PlanDeed.Redate(day == null ? When.unsaid() : When.on(day))));
    }

    Typed give(MultivaluedMap<String, String> form) {
        Doers.Doer doer = doers.named(text(form, "owner"));
        if (doer.wrong() != null) return Typed.wrong("owner", doer.wrong());
        if (doer.isNobody()) return Typed.wrong("owner", "Name a person or a team.");
        return Typed.deed(new PlanDeed.GiveTo(doer.person(), doer.team()));
    }

    /** Today where the reader is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), reader.zone());
    }

    private static Typed dated(
            MultivaluedMap<String, String> form, String field, Function<@Nullable LocalDate, Typed> deed) {
        String typed = text(form, field);
        if (typed.isEmpty()) return deed.apply(null);
        Optional<LocalDate> day = day(typed);
        if (day.isEmpty()) return Typed.wrong(field, "“" + typed + "” is no day. Write it like 2026-10-12.");
        return deed.apply(day.get());
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
