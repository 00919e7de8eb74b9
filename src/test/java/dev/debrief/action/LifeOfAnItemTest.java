package dev.debrief.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.people.Strangers;
import dev.debrief.shared.Markdown;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is done to an item, its events alone tell what was true at any instant. */
class LifeOfAnItemTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    /** What is in the table and is not followed on its own: it goes with something that is. */
    private static final Set<String> NOT_FOLLOWED = Set.of(
            "number",
            "version",
            "rowId",
            "place",
            "createdAt",
            "fromIncident",
            "reason",
            "agreedBy",
            "doneAt",
            "doneBy",
            "verifiedAt",
            "verifiedBy",
            "timesRedated",
            "historyUnknownBefore",
            "severity",
            "homeTeam",
            "stateBeforeDeletion",
            "events");

    private static final Map<String, ItemField> FOLLOWED = Map.ofEntries(
            Map.entry("text", ItemField.TEXT),
            Map.entry("details", ItemField.DETAILS),
            Map.entry("owner", ItemField.OWNER),
            Map.entry("team", ItemField.TEAM),
            Map.entry("due", ItemField.DUE),
            Map.entry("priority", ItemField.PRIORITY),
            Map.entry("kind", ItemField.KIND),
            Map.entry("strength", ItemField.STRENGTH),
            Map.entry("state", ItemField.STATE),
            Map.entry("proof", ItemField.PROOF),
            Map.entry("checkBackOn", ItemField.CHECK_BACK),
            Map.entry("ticket", ItemField.TICKET),
            Map.entry("covers", ItemField.FACTORS),
            Map.entry("internal", ItemField.INTERNAL),
            Map.entry("incidentNumber", ItemField.INCIDENT),
            Map.entry("droppedAt", ItemField.DROPPED));

    /**
     * One step of a life.
     *
     * @param pause seconds since the step before
     * @param late by how many seconds of that pause Debrief heard of it too late
     */
    record Step(ItemDeed deed, int pause, int late, long by, String reason) {}

    @Property(tries = 1000, seed = Seeds.PLAIN)
    void the_state_at_any_instant_is_what_it_was_then(
            @ForAll("lives") List<Step> steps, @ForAll("seconds") List<Integer> instants) {
        TreeMap<Instant, Map<ItemField, String>> diary = new TreeMap<>();
        ActionItemRow item = fresh();
        diary.put(BEGINNING, plainly(item));
        Instant now = BEGINNING;
        for (Step step : steps) {
            now = now.plusSeconds(step.pause());
            Act act = act(step, now);
            if (item.tell(step.deed(), act) instanceof Change.Made) diary.put(act.effectiveAt(), plainly(item));
        }
        for (int second : instants) {
            Instant then = BEGINNING.plusSeconds(second);
            Map.Entry<Instant, Map<ItemField, String>> known = diary.floorEntry(then);
            PastState told = PastState.at(then, item.events());
            assertThat(told.exists()).isEqualTo(known != null);
            assertThat(told.values()).isEqualTo(known == null ? Map.of() : known.getValue());
        }
        assertThat(PastState.at(now, item.events()).values()).isEqualTo(plainly(item));
    }

    @Property(tries = 1000, seed = Seeds.PLAIN)
    void nothing_changes_without_its_event_and_no_event_says_what_did_not_change(@ForAll("lives") List<Step> steps) {
        ActionItemRow item = fresh();
        Instant now = BEGINNING;
        for (Step step : steps) {
            now = now.plusSeconds(step.pause());
            Map<ItemField, String> before = plainly(item);
            int events = item.events().size();
            int version = item.version();
            Change change = item.tell(step.deed(), act(step, now));
            Map<ItemField, String> after = plainly(item);
            List<ItemEvent> added = item.events().subList(events, item.events().size());
            for (ItemField field : ItemField.values()) {
                boolean differs = !Objects.equals(before.get(field), after.get(field));
                List<ItemEvent> about =
                        added.stream().filter(event -> event.isOf(field)).toList();
                assertThat(about).hasSize(differs ? 1 : 0);
                about.forEach(event -> {
                    assertThat(event.was()).isEqualTo(before.get(field));
                    assertThat(event.became()).isEqualTo(after.get(field));
                });
            }
            assertThat(item.version() > version).isEqualTo(!added.isEmpty());
            if (change instanceof Change.Refused) assertThat(added).isEmpty();
        }
    }

    @Property(tries = 500, seed = Seeds.PLAIN)
    void what_was_known_at_an_instant_is_told_without_what_was_heard_later(@ForAll("lives") List<Step> steps) {
        ActionItemRow item = fresh();
        Instant now = BEGINNING;
        Map<Instant, Map<ItemField, String>> known = new TreeMap<>();
        for (Step step : steps) {
            now = now.plusSeconds(step.pause() + 1);
            item.tell(step.deed(), act(step, now));
            known.put(now, plainly(item));
        }
        known.forEach((then, values) ->
                assertThat(PastState.at(then, then, item.events()).values()).isEqualTo(values));
    }

    @Test
    void every_column_is_followed_or_goes_with_one_that_is() {
        List<String> columns = Stream.of(ActionItemRow.class, ActionItemColumns.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !field.isSynthetic() && !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !name.startsWith("$"))
                .toList();
        assertThat(columns).allMatch(name -> NOT_FOLLOWED.contains(name) || FOLLOWED.containsKey(name));
        assertThat(FOLLOWED.values()).containsExactlyInAnyOrder(ItemField.values());
    }

    @Test
    void a_new_date_needs_a_reason_and_is_counted_but_the_first_one_is_free() {
        ActionItemRow item = fresh();
        assertThat(item.tell(new PlanDeed.Redate(When.on(LocalDate.parse("2026-02-01"))), plain(1, "")))
                .isInstanceOf(Change.Made.class);
        assertThat(item.timesRedated).isZero();
        Change moved = item.tell(new PlanDeed.Redate(When.on(LocalDate.parse("2026-03-01"))), plain(2, ""));
        assertThat(moved).isEqualTo(new Change.Refused("reason", "Say why the date moves: a new date is counted."));
        item.tell(new PlanDeed.Redate(When.on(LocalDate.parse("2026-03-01"))), plain(3, "The vendor is late"));
        assertThat(item.timesRedated).isEqualTo(1);
    }

    @Test
    void only_somebody_else_says_that_it_works_or_whoever_did_it_from_the_check_back_date_on() {
        ActionItemRow item = fresh();
        LocalDate checkBack = LocalDate.parse("2026-03-10");
        item.tell(new StateDeed.Finish("", checkBack), by(1, 1, ""));
        assertThat(item.tell(new StateDeed.Verify("run 812 was refused", LocalDate.parse("2026-03-09")), by(1, 2, "")))
                .isInstanceOf(Change.Refused.class);
        assertThat(item.tell(new StateDeed.Verify("", LocalDate.parse("2026-03-10")), by(1, 3, "")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("evidence"));
        assertThat(item.tell(new StateDeed.Verify("run 812 was refused", LocalDate.parse("2026-03-10")), by(1, 4, "")))
                .isInstanceOf(Change.Made.class);
        ActionItemRow other = fresh();
        other.tell(new StateDeed.Finish("https://ci.example.org/812", null), by(1, 1, ""));
        assertThat(other.tell(new StateDeed.Verify("", LocalDate.parse("2026-01-05")), by(2, 2, "")))
                .isInstanceOf(Change.Made.class);
        assertThat(other.state()).isEqualTo(ActionItem.State.VERIFIED);
    }

    @Test
    void what_will_not_be_done_names_why_and_who_agreed() {
        ActionItemRow item = fresh();
        assertThat(item.tell(new StateDeed.Refuse(Strangers.person(2)), plain(1, "")))
                .isInstanceOfSatisfying(
                        Change.Refused.class, one -> assertThat(one.field()).isEqualTo("reason"));
        assertThat(item.tell(new StateDeed.Refuse(null), plain(1, "Replaced by AI-12")))
                .isInstanceOfSatisfying(
                        Change.Refused.class, one -> assertThat(one.field()).isEqualTo("agreedBy"));
        assertThat(item.tell(new StateDeed.Refuse(Strangers.person(2)), plain(1, "Replaced by AI-12")))
                .isInstanceOf(Change.Made.class);
    }

    @Test
    void nothing_becomes_true_before_what_is_known_already() {
        ActionItemRow item = fresh();
        item.tell(new StateDeed.Start(), plain(100, ""));
        Act earlier = plain(200, "").since(BEGINNING.plusSeconds(50));
        assertThat(item.tell(new StateDeed.Finish("", null), earlier)).isInstanceOf(Change.Refused.class);
        assertThat(item.tell(new StateDeed.Finish("", null), plain(200, "").since(BEGINNING.plusSeconds(100))))
                .isInstanceOf(Change.Made.class);
        assertThat(item.doneAt).isEqualTo(BEGINNING.plusSeconds(100));
    }

    private static ActionItemRow fresh() {
        NewItem wanted = NewItem.saying(null, Markdown.of("Swap by renaming"));
        return ActionItemRow.open(null, "item-1", wanted.inDocument(), by(1, 0, ""));
    }

    private static Act plain(int second, String reason) {
        return by(1, second, reason);
    }

    private static Act by(long person, int second, String reason) {
        Instant at = BEGINNING.plusSeconds(second);
        return new Act(UUID.randomUUID(), Strangers.person(person), Act.Through.PAGE, at, at, reason, null);
    }

    private static Act act(Step step, Instant now) {
        Instant effective = now.minusSeconds(Math.min(step.late(), step.pause()));
        return new Act(
                UUID.randomUUID(), Strangers.person(step.by()), Act.Through.PAGE, effective, now, step.reason(), null);
    }

    /** What is in the fields, looked at one by one without what the item itself calls followed. */
    private static Map<ItemField, String> plainly(ActionItemRow item) {
        Map<ItemField, String> all = new EnumMap<>(ItemField.class);
        put(all, ItemField.TEXT, item.text);
        put(all, ItemField.DETAILS, item.details);
        put(all, ItemField.OWNER, item.owner == null ? "" : "" + item.owner.id());
        put(all, ItemField.TEAM, item.team == null ? "" : "" + item.team.id());
        put(all, ItemField.DUE, item.due == null || item.due.day == null ? "" : "" + item.due.day);
        put(all, ItemField.PRIORITY, item.priority == null ? "" : item.priority.word());
        put(all, ItemField.KIND, item.kind == null ? "" : item.kind.word());
        put(all, ItemField.STRENGTH, item.strength == null ? "" : item.strength.word());
        put(all, ItemField.STATE, item.state.word());
        put(all, ItemField.PROOF, item.proof);
        put(all, ItemField.CHECK_BACK, item.checkBackOn == null ? "" : "" + item.checkBackOn);
        put(all, ItemField.TICKET, item.ticket);
        return all;
    }

    private static void put(Map<ItemField, String> all, ItemField field, String value) {
        if (!value.isEmpty()) all.put(field, value);
    }

    @Provide
    Arbitrary<List<Integer>> seconds() {
        return Arbitraries.integers().between(-10, 3000).list().ofSize(20);
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Integer> pause = Arbitraries.integers().between(0, 60);
        return Combinators.combine(
                        deeds(),
                        pause,
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of("", "Because of the freeze"))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<ItemDeed> deeds() {
        LocalDate day = LocalDate.parse("2026-01-05");
        List<ItemDeed> all = new ArrayList<>(List.of(
                new StateDeed.Start(),
                new StateDeed.Finish("", null),
                new StateDeed.Finish("https://ci.example.org/1", day.plusDays(3)),
                new StateDeed.Verify("", day),
                new StateDeed.Verify("It was refused", day.plusDays(9)),
                new StateDeed.NotYet(),
                new StateDeed.Refuse(Strangers.person(3)),
                new StateDeed.Reopen(),
                new PlanDeed.Redate(When.unsaid()),
                new PlanDeed.GiveTo(null, null),
                new PlanDeed.Prioritise(null),
                new PlanDeed.Classify(null),
                new PlanDeed.Strengthen(null),
                new PlanDeed.CheckBack(null),
                new PlanDeed.Describe(Markdown.of("")),
                new PlanDeed.Reword(Markdown.of("")),
                new NoteDeed.Comment(Markdown.of("Looked at it")),
                new NoteDeed.AddEvidence("run 7"),
                new NoteDeed.RemoveEvidence("run 7")));
        for (ActionItem.Priority one : ActionItem.Priority.values()) all.add(new PlanDeed.Prioritise(one));
        for (ActionItem.Kind one : ActionItem.Kind.values()) all.add(new PlanDeed.Classify(one));
        for (Strength one : Strength.values()) all.add(new PlanDeed.Strengthen(one));
        for (int i = 1; i <= 3; i++) {
            all.add(new PlanDeed.Redate(When.on(day.plusDays(i))));
            all.add(new PlanDeed.GiveTo(Strangers.person(i), null));
            all.add(new PlanDeed.GiveTo(null, Strangers.team(i)));
            all.add(new PlanDeed.GiveTo(Strangers.person(i), Strangers.team(i)));
            all.add(new PlanDeed.Prove("Run " + i));
            all.add(new PlanDeed.LinkTo("DATA-" + i));
            all.add(new PlanDeed.CheckBack(day.plusDays(i)));
            all.add(new PlanDeed.Reword(Markdown.of("Do " + i)));
            all.add(new PlanDeed.Describe(Markdown.of("More " + i)));
        }
        return Arbitraries.of(all);
    }
}
