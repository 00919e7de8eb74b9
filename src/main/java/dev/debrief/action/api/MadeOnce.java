package dev.debrief.action.api;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.action.NewItem;
import dev.debrief.incident.IdempotencyKey;
import dev.debrief.people.Reader;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an item once for each Idempotency-Key of a person, however often and from how many sides it is sent. */
@ApplicationScoped
class MadeOnce {
    private final ActionItems items;
    private final ItemAnswers answers;
    private final Reader reader;
    private final Clock clock;

    MadeOnce(ActionItems items, ItemAnswers answers, Reader reader, Clock clock) {
        this.items = items;
        this.answers = answers;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    Response make(@Nullable String key, String body, NewItem wanted, Act act) {
        if (key == null || key.isBlank()) {
            return made(wanted, act).map(answers::made).orElseGet(() -> noIncident(wanted));
        }
        if (key.length() > IdempotencyKey.LONGEST) {
            return refused("The Idempotency-Key has " + key.length() + " characters; at most " + IdempotencyKey.LONGEST
                    + " can be kept.");
        }
        IdempotencyKey.alone(reader.personId(), key);
        Optional<IdempotencyKey> used = IdempotencyKey.used(reader.personId(), key);
        if (used.isPresent()) {
            Integer item = used.get().itemNumber;
            if (item == null || !used.get().isOf(body))
                return refused("The Idempotency-Key was used for something else. Take a new key for a new item.");
            return items.look(new ActionItemNumber(item)).map(answers::made).orElseThrow();
        }
        Optional<ItemView> item = made(wanted, act);
        if (item.isEmpty()) return noIncident(wanted);
        IdempotencyKey.remember(
                reader.personId(), key, body, null, item.get().number().value(), clock.instant());
        return answers.made(item.get());
    }

    private Optional<ItemView> made(NewItem wanted, Act act) {
        return items.open(wanted, act).map(ActionItemRow::view);
    }

    private static Response noIncident(NewItem wanted) {
        return new Problem(
                        "This cannot be taken",
                        422,
                        "Mend what is named below.",
                        List.of(new Problem.Mistake("/incident", "there is no " + wanted.incident())))
                .toResponse();
    }

    private static Response refused(String detail) {
        return Problem.of(422, "This key cannot be used", detail).toResponse();
    }
}
