package dev.debrief.document.reading;

import java.util.stream.Stream;

/** How much of a chapter looks like a timeline. */
final class TimedRows {
    private TimedRows() {}

    /** How many rows begin with a time. */
    static long count(Chapter chapter) {
        return rows(chapter).filter(TimedRows::isTimed).count();
    }

    /** The part of the rows that begin with a time, from 0 to 1. */
    static double share(Chapter chapter) {
        long all = rows(chapter).count();
        return all == 0 ? 0 : (double) count(chapter) / all;
    }

    static long items(Chapter chapter) {
        return rows(chapter).count();
    }

    private static boolean isTimed(String row) {
        return Timed.read(row)
                .filter(timed -> timed.stamp().clock() != null || timed.stamp().day() != null)
                .isPresent();
    }

    private static Stream<String> rows(Chapter chapter) {
        return chapter.blocks.stream().flatMap(block -> {
            if (block instanceof Block.Items items)
                return items.items().stream().map(Item::body);
            if (block instanceof Block.Table table) {
                return table.rows().stream().map(row -> row.isEmpty() ? "" : row.get(0));
            }
            return Stream.empty();
        });
    }
}
