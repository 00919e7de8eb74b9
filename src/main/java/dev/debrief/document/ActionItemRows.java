package dev.debrief.document;

import dev.debrief.shared.ActionItemNumber;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code - [ ] **AI-17** (prevent, high) Rotate tokens.} and below it owner, due date, ticket and what it covers. */
final class ActionItemRows {
    private static final String TO_DO = "[ ]";
    private static final String DONE = "[x]";
    private static final String OWNER = "Owner";
    private static final String DUE = "Due";
    private static final String TICKET = "Ticket";
    private static final String COVERS = "Covers";
    private static final Set<String> DETAILS = Set.of(OWNER, DUE, TICKET, COVERS);

    private ActionItemRows() {}

    /** @param labels the label of each factor */
    static String write(ActionItem item, ZoneId zone, FactorLabels labels) {
        List<String> tags = new ArrayList<>();
        boolean boxSaysIt = item.state() == ActionItem.State.OPEN || item.state() == ActionItem.State.DONE;
        if (!boxSaysIt) tags.add(item.state().word());
        if (item.kind() != null) tags.add(item.kind().word());
        if (item.priority() != null) tags.add(item.priority().word());
        if (item.internal()) tags.add(Tags.INTERNAL);
        String number = item.number() == null ? "" : "**" + item.number() + "** ";
        String head = (box(item.state()) + " " + number + Tags.write(tags)).strip();
        String sure = head.length() == TO_DO.length()
                ? head + " " + Tags.write(List.of(item.state().word()))
                : head;
        String details = Row.detail(OWNER, item.owner() == null ? "" : item.owner())
                + Row.detail(DUE, WhenText.write(item.due(), zone))
                + Row.detail(TICKET, item.ticket())
                + Row.detail(COVERS, String.join(", ", labels.write(item.covers())));
        return Row.write(
                item.text().isEmpty() ? sure : head,
                sure,
                item.text(),
                details,
                row -> read(row, item.id(), zone, labels.byLabel()).equals(item));
    }

    private static String box(ActionItem.State state) {
        return state == ActionItem.State.DONE || state == ActionItem.State.VERIFIED ? DONE : TO_DO;
    }

    /** @param factors the factor of each label */
    static ActionItem read(String item, RowId id, ZoneId zone, Map<String, RowId> factors) {
        Row row = Row.of(
                item,
                (name, value) -> DETAILS.contains(name)
                        && (!name.equals(COVERS) || factors.keySet().containsAll(FactorRows.labels(value))));
        boolean done = row.takeStart(DONE) || row.takeStart("[X]");
        if (!done) row.takeStart(TO_DO);
        ActionItemNumber number = row.takeBold(ActionItemRows::number).orElse(null);
        Led led = row.takeTags(ActionItemRows::led).orElse(Led.NOTHING);
        String owner = row.detail(OWNER);
        return new ActionItem(
                id,
                number,
                row.text(),
                owner.isEmpty() ? null : owner,
                WhenText.read(row.detail(DUE), zone),
                led.kind(),
                led.priority(),
                state(done, led.state()),
                row.detail(TICKET),
                FactorRows.labels(row.detail(COVERS)).stream().map(factors::get).toList(),
                led.internal());
    }

    /** Somebody who ticks the box, or takes the tick away, means it. */
    private static ActionItem.State state(boolean done, ActionItem.@Nullable State tagged) {
        if (tagged != null && box(tagged).equals(done ? DONE : TO_DO)) return tagged;
        return done ? ActionItem.State.DONE : ActionItem.State.OPEN;
    }

    private static Optional<ActionItemNumber> number(String bold) {
        return ActionItemNumber.parse(bold).filter(number -> number.toString().equals(bold));
    }

    private record Led(
            ActionItem.@Nullable State state,
            ActionItem.@Nullable Kind kind,
            ActionItem.@Nullable Priority priority,
            boolean internal) {
        static final Led NOTHING = new Led(null, null, null, false);
    }

    private static Optional<Led> led(Tags tags) {
        Led led = new Led(
                tags.take(ActionItem.State.values(), ActionItem.State::word),
                tags.take(ActionItem.Kind.values(), ActionItem.Kind::word),
                tags.take(ActionItem.Priority.values(), ActionItem.Priority::word),
                tags.take(Tags.INTERNAL));
        return tags.areAllTaken() ? Optional.of(led) : Optional.empty();
    }
}
