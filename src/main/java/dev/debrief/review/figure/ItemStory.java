package dev.debrief.review.figure;

import dev.debrief.review.figure.ItemFact.Came;
import dev.debrief.review.figure.ItemFact.Left;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells one action item again from its events, up to an instant. What became so at the same instant became so together:
 * a state that held for no time does not count.
 */
public final class ItemStory {
    private static final Set<String> OPEN = Set.of("open", "in progress");
    private static final Set<String> FINISHED = Set.of("done", "verified");

    private final Map<String, String> values = new HashMap<>();
    private @Nullable Instant madeAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant verifiedAt;
    private @Nullable String dueAtClosing;
    private int redated;

    private ItemStory() {}

    /**
     * What a month knows of an item; empty where nothing of it counts there.
     *
     * @param changes in the order in which they were recorded
     * @param unknownBefore what happened before is not known; null where all is known
     * @param knownAt what was recorded later is not told
     */
    public static Optional<ItemFact> in(
            Month month, Instant knownAt, int number, @Nullable Instant unknownBefore, List<ItemChange> changes) {
        List<ItemChange> told = known(changes, month.end(), knownAt);
        ItemStory story = new ItemStory();
        int next = story.tellUntil(told, 0, month.first());
        boolean wasOpen = story.isOpen();
        boolean wasEverOpen = wasOpen;
        while (next < told.size()) {
            next = story.tellUntil(told, next, told.get(next).at().plusNanos(1));
            wasEverOpen |= story.isOpen();
        }
        story.countDates(told);
        return story.fact(month, number, unknownBefore, wasOpen, wasEverOpen).filter(ItemFact::matters);
    }

    /** Whether it was open just before that instant. */
    public static boolean isOpenAt(Instant at, Instant knownAt, List<ItemChange> changes) {
        return before(at, knownAt, changes).isOpen();
    }

    /** What it answered just before that instant, as row ids; none where nothing was done about it any more. */
    public static Set<String> answeredAt(Instant at, Instant knownAt, List<ItemChange> changes) {
        ItemStory story = before(at, knownAt, changes);
        boolean isDropped = story.values.containsKey("dropped");
        String state = story.values.getOrDefault("state", "");
        String factors = story.values.get("factors");
        return story.madeAt == null || isDropped || state.equals("won't do") || factors == null
                ? Set.of()
                : Set.of(factors.split(" ", -1));
    }

    /** What a field said just before that instant. */
    public static @Nullable String valueAt(Instant at, Instant knownAt, List<ItemChange> changes, String field) {
        return before(at, knownAt, changes).values.get(field);
    }

    private static ItemStory before(Instant at, Instant knownAt, List<ItemChange> changes) {
        List<ItemChange> told = known(changes, at, knownAt);
        ItemStory story = new ItemStory();
        story.tellUntil(told, 0, at);
        return story;
    }

    private static List<ItemChange> known(List<ItemChange> changes, Instant end, Instant knownAt) {
        // a stable sort: among equals the order in which they were recorded decides
        return changes.stream()
                .filter(change ->
                        change.at().isBefore(end) && !change.recorded().isAfter(knownAt))
                .sorted(Comparator.comparing(ItemChange::at))
                .toList();
    }

    /** Tells what became so before that instant, and answers where to go on. */
    private int tellUntil(List<ItemChange> told, int from, Instant end) {
        int next = from;
        while (next < told.size() && told.get(next).at().isBefore(end)) {
            Instant at = told.get(next).at();
            String was = values.get("state");
            while (next < told.size() && told.get(next).at().equals(at)) take(told.get(next++));
            becomes(was, values.get("state"), at);
        }
        return next;
    }

    private void take(ItemChange change) {
        if (change.is("opened")) madeAt = change.at();
        else if (change.became() == null) values.remove(change.field());
        else values.put(change.field(), change.became());
    }

    private void becomes(@Nullable String was, @Nullable String is, Instant at) {
        if (is == null || is.equals(was)) return;
        if (FINISHED.contains(is) && (was == null || !FINISHED.contains(was))) {
            closedAt = at;
            dueAtClosing = values.get("due");
        }
        if (is.equals("verified")) verifiedAt = at;
    }

    /** A date in the place of another one counts, unless it was taken back. */
    private void countDates(List<ItemChange> told) {
        Set<String> undone = new HashSet<>();
        for (ItemChange change : told) if (change.undoes() != null) undone.add(change.undoes());
        for (ItemChange change : told) {
            boolean isMoved = change.is("due") && change.was() != null && change.became() != null;
            if (isMoved && change.undoes() == null && !undone.contains(change.act())) redated++;
        }
    }

    private boolean isOpen() {
        return madeAt != null && !values.containsKey("dropped") && OPEN.contains(values.getOrDefault("state", ""));
    }

    private Optional<ItemFact> fact(
            Month month, int number, @Nullable Instant unknownBefore, boolean wasOpen, boolean wasEverOpen) {
        Instant made = madeAt;
        if (made == null) return Optional.empty();
        boolean isMadeNow = month.has(made);
        boolean passedThrough = !wasOpen && !isOpen() && (isMadeNow || wasEverOpen);
        Came came = wasOpen || !(isOpen() || passedThrough) ? Came.NOT : isMadeNow ? Came.MADE : Came.AGAIN;
        Left left = !isOpen() && (wasOpen || passedThrough) ? howItLeft() : Left.NOT;
        boolean isVerified = "verified".equals(values.get("state"));
        return Optional.of(new ItemFact(
                number,
                values.getOrDefault("text", ""),
                incident(),
                id("owner"),
                id("team"),
                values.get("kind"),
                values.get("priority"),
                values.get("due"),
                values.containsKey("dropped") ? "taken out" : values.getOrDefault("state", "open"),
                values.get("factors"),
                wasOpen,
                isOpen(),
                came,
                left,
                isVerified && verifiedAt != null && month.has(verifiedAt),
                made,
                left == Left.DONE ? closedAt : null,
                left == Left.DONE ? dueAtClosing : null,
                redated,
                unknownBefore != null && unknownBefore.isAfter(month.first())));
    }

    private Left howItLeft() {
        String state = values.getOrDefault("state", "");
        if (FINISHED.contains(state)) return Left.DONE;
        return state.equals("won't do") ? Left.WONT_DO : Left.TAKEN_OUT;
    }

    private @Nullable Integer incident() {
        String incident = values.get("incident");
        return incident == null ? null : Integer.valueOf(incident.substring("INC-".length()));
    }

    private @Nullable Long id(String field) {
        String id = values.get(field);
        return id == null ? null : Long.valueOf(id);
    }
}
