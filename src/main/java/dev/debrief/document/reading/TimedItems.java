package dev.debrief.document.reading;

/** Lists whose items begin with times. */
final class TimedItems {
    private TimedItems() {}

    /** Whether more than half of the items begin with a time of day. */
    static boolean mostly(Block.Items list) {
        long timed = list.items().stream()
                .filter(item -> Timed.read(item.body())
                        .filter(found -> found.stamp().clock() != null)
                        .isPresent())
                .count();
        return timed * 2 > list.items().size();
    }
}
