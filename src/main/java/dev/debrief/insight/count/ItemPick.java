package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which action items a number was counted from. */
public final class ItemPick {
    private final Days days;
    private final LocalDate today;

    /**
     * For numbers of these days.
     *
     * @param today by which an item is late and has an age
     */
    public ItemPick(Days days, LocalDate today) {
        this.days = days;
        this.today = today;
    }

    /** Empty where no figure is called so. */
    public Optional<Predicate<ItemFacts>> of(Pick pick) {
        String value = pick.value();
        Predicate<ItemFacts> test = switch (pick.figure()) {
            case "made" -> this::isMade;
            case "made-refused" -> one -> isMade(one) && one.isRefused();
            case "made-done" -> one -> isMade(one) && one.isDone();
            case "made-counted" -> one -> isMade(one) && !one.isRefused();
            case "due" -> this::isDue;
            case "on-time" -> one -> isDue(one) && isOnTime(one);
            case "made-without-date" -> one -> isMade(one) && !one.isRefused() && one.dueOn() == null;
            case "due-refused" -> one -> fellDue(one) && one.isRefused();
            case "due-unknown" -> one -> fellDue(one) && isDoneAtUnknown(one);
            case "done" -> this::isDone;
            case "done-measured" -> one -> isDone(one) && one.doing() instanceof Measured.Took;
            case "done-left-out" ->
                one -> isDone(one)
                        && one.doing() instanceof Measured.LeftOut out
                        && IncidentPick.word(out.why()).equals(value);
            case "open" -> ItemFacts::isOpen;
            case "late" -> one -> one.isLate(today);
            case "age" -> one -> one.isOpen() && age(one).word().equals(value);
            case "age-late" -> one -> one.isLate(today) && age(one).word().equals(value);
            case "kind" ->
                one -> isMade(one)
                        && value.equals(
                                one.kind() == null ? Pick.NONE : one.kind().word());
            case "strength" ->
                one -> isMade(one)
                        && value.equals(
                                one.strength() == null
                                        ? Pick.NONE
                                        : one.strength().word());
            case "doer" -> one -> one.isOpen() && one.doer().equals(value);
            case "doer-late" -> one -> one.isLate(today) && one.doer().equals(value);
            case "service-open" -> one -> one.isOpen() && isOf(one, value);
            default -> null;
        };
        return Optional.ofNullable(test);
    }

    boolean isMade(ItemFacts one) {
        return days.has(one.madeAt());
    }

    boolean isDone(ItemFacts one) {
        return one.isDone() && one.doneAt() != null && days.has(one.doneAt());
    }

    /** Whether its day lies in the span and has passed. */
    boolean fellDue(ItemFacts one) {
        LocalDate due = one.dueOn();
        return due != null && days.has(due) && due.isBefore(today);
    }

    /** Whether it counts for being on time. */
    boolean isDue(ItemFacts one) {
        return fellDue(one) && !one.isRefused() && !isDoneAtUnknown(one);
    }

    /** It was brought in as done: nobody knows when that was. */
    boolean isDoneAtUnknown(ItemFacts one) {
        return one.isDone() && unknown(one.doneAt(), one);
    }

    private static boolean unknown(java.time.@Nullable Instant doneAt, ItemFacts one) {
        return doneAt == null || (one.unknownBefore() != null && !doneAt.isAfter(one.unknownBefore()));
    }

    boolean isOnTime(ItemFacts one) {
        return one.isDone()
                && one.doneAt() != null
                && one.dueOn() != null
                && !days.dayOf(one.doneAt()).isAfter(one.dueOn());
    }

    Age age(ItemFacts one) {
        return Age.between(days.dayOf(one.madeAt()), today);
    }

    private static boolean isOf(ItemFacts one, String service) {
        return one.services().stream().anyMatch(id -> id.toString().equals(service));
    }
}
