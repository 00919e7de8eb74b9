package dev.debrief.review.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Lives of action items at random: made, moved, given away, done, opened again, taken out, corrected later. */
public final class MadeItems {
    private static final long DAY = 86_400;
    private static final List<String> STATES =
            List.of("open", "in progress", "done", "done", "verified", "won't do", "open");
    private static final List<String> KINDS = List.of("prevent", "detect", "mitigate", "respond", "learn");
    private static final List<String> PRIORITIES = List.of("urgent", "high", "medium", "low");

    /** One item with its life; {@code unknownBefore} is null where all is known. */
    public record Made(int number, @Nullable Instant unknownBefore, List<ItemChange> changes) {}

    /** What can be chosen from. */
    public record Choices(List<Long> people, List<Long> teams, List<Integer> incidents, Instant from, int days) {}

    private final Random random;
    private final Choices choices;
    private int acts;

    public MadeItems(long seed, Choices choices) {
        this.random = new Random(seed);
        this.choices = choices;
    }

    /** So many, with numbers from {@code first} on. */
    public List<Made> make(int first, int howMany) {
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < howMany; i++) made.add(one(first + i));
        return made;
    }

    private Made one(int number) {
        List<ItemChange> changes = new ArrayList<>();
        Instant at = instant(random.nextInt(choices.days()));
        boolean isFromElsewhere = random.nextInt(12) == 0;
        Instant recorded = isFromElsewhere ? at.plusSeconds(random.nextInt(90) * DAY) : at;
        String act = act();
        String state = isFromElsewhere ? pick(List.of("open", "done", "verified")) : "open";
        changes.add(new ItemChange(at, recorded, "opened", null, "page", act, null));
        add(changes, at, recorded, act, "text", null, "Do thing " + number);
        add(changes, at, recorded, act, "state", null, state);
        if (random.nextInt(5) > 0) {
            Integer incident = pick(choices.incidents());
            add(changes, at, recorded, act, "incident", null, "INC-" + incident);
            if (random.nextInt(3) > 0)
                add(changes, at, recorded, act, "factors", null, "f" + incident + "-" + random.nextInt(2));
        }
        if (random.nextInt(4) > 0) add(changes, at, recorded, act, "owner", null, "" + pick(choices.people()));
        if (random.nextInt(3) == 0) add(changes, at, recorded, act, "team", null, "" + pick(choices.teams()));
        if (random.nextInt(3) > 0) add(changes, at, recorded, act, "kind", null, pick(KINDS));
        if (random.nextInt(3) > 0) add(changes, at, recorded, act, "priority", null, pick(PRIORITIES));
        if (random.nextInt(4) > 0) add(changes, at, recorded, act, "due", null, due(at));
        live(changes, at);
        return new Made(number, isFromElsewhere ? recorded : null, changes);
    }

    private void live(List<ItemChange> changes, Instant born) {
        Instant at = born;
        int steps = random.nextInt(8);
        for (int step = 0; step < steps; step++) {
            at = at.plusSeconds(random.nextInt(10) == 0 ? 0 : random.nextInt((int) (40 * DAY)));
            // sometimes Debrief hears of it later
            Instant recorded = random.nextInt(5) == 0 ? at.plusSeconds(random.nextInt((int) (30 * DAY))) : at;
            String act = act();
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> change(changes, at, recorded, act, "state", pick(STATES));
                case 3 -> change(changes, at, recorded, act, "due", random.nextInt(8) == 0 ? null : due(at));
                case 4 -> change(changes, at, recorded, act, "team", "" + pick(choices.teams()));
                case 5 -> change(changes, at, recorded, act, "owner", "" + pick(choices.people()));
                default -> change(changes, at, recorded, act, "dropped", random.nextBoolean() ? "yes" : null);
            }
            if (random.nextInt(6) == 0) undo(changes, at.plusSeconds(random.nextInt(3600)), act);
        }
    }

    private void undo(List<ItemChange> changes, Instant at, String undone) {
        String act = act();
        for (ItemChange change : List.copyOf(changes))
            if (change.act().equals(undone))
                changes.add(new ItemChange(at, at, change.field(), change.became(), change.was(), act, undone));
    }

    private void change(
            List<ItemChange> changes,
            Instant at,
            Instant recorded,
            String act,
            String field,
            @Nullable String becomes) {
        String was = null;
        for (ItemChange change : changes) if (change.is(field)) was = change.became();
        if (!java.util.Objects.equals(was, becomes))
            changes.add(new ItemChange(at, recorded, field, was, becomes, act, null));
    }

    private static void add(
            List<ItemChange> changes,
            Instant at,
            Instant recorded,
            String act,
            String field,
            @Nullable String was,
            String became) {
        changes.add(new ItemChange(at, recorded, field, was, became, act, null));
    }

    private String due(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(random.nextInt(60) - 5L);
        return switch (random.nextInt(12)) {
            case 0 -> day + "T" + String.format("%02d", random.nextInt(24)) + ":30:00Z";
            case 1 -> "“when the vendor is there”";
            default -> day.toString();
        };
    }

    /** Often near the ends of months, where zones tell. */
    private Instant instant(int day) {
        LocalDate date = LocalDate.ofInstant(choices.from(), ZoneOffset.UTC).plusDays(day);
        if (random.nextInt(3) == 0) date = date.withDayOfMonth(1).minusDays(random.nextInt(2));
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt((int) DAY));
    }

    private String act() {
        return new java.util.UUID(random.nextLong(), ++acts).toString();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
