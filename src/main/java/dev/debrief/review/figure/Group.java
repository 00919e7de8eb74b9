package dev.debrief.review.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items of one team, owner, severity, kind or priority; {@code name} is empty where there is none. */
public record Group(String name, Tally tally) {
    /** By what items are told apart. */
    public enum By {
        TEAM(PlacedItem::team),
        OWNER(PlacedItem::owner),
        SEVERITY(PlacedItem::severity),
        KIND(item -> orEmpty(item.fact().kind())),
        PRIORITY(item -> orEmpty(item.fact().priority()));

        @SuppressWarnings("ImmutableEnumChecker") // a reading without a state of its own
        private final Function<PlacedItem, String> name;

        By(Function<PlacedItem, String> name) {
            this.name = name;
        }

        /** In JSON and in addresses: {@code team}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The name under which an item counts. */
        public String of(PlacedItem item) {
            return name.apply(item);
        }

        private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** The largest first. */
    static List<Group> of(Collection<PlacedItem> items, By by) {
        return items.stream().collect(Collectors.groupingBy(by::of)).entrySet().stream()
                .map(one -> new Group(one.getKey(), Tally.of(one.getValue())))
                .sorted(Comparator.<Group>comparingInt(group -> -group.weight()).thenComparing(Group::name))
                .toList();
    }

    private int weight() {
        return tally.carriedIn() + tally.opened() + tally.unknown();
    }
}
