package dev.debrief.database.portable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * In which order tables are filled, so that whatever a row refers to is there before it.
 *
 * @param setAside references that close a circle of tables: taken away for the time of loading. Those within one table
 *     are not among them, because the database looks at them when the whole table is there
 */
record LoadingOrder(List<String> tables, List<ForeignKey> setAside) {
    static LoadingOrder of(Collection<String> tables, Collection<ForeignKey> keys) {
        TreeSet<String> waiting = new TreeSet<>(tables);
        List<ForeignKey> open = new ArrayList<>(keys);
        open.removeIf(key -> key.from().equals(key.to()) || !waiting.contains(key.from()));
        LoadingOrder order = new LoadingOrder(new ArrayList<>(), new ArrayList<>());
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(table -> open.stream().noneMatch(key -> waits(key, table, waiting)))
                    .findFirst()
                    .orElseGet(waiting::first);
            open.stream().filter(key -> waits(key, next, waiting)).forEach(order.setAside::add);
            open.removeIf(key -> key.from().equals(next));
            waiting.remove(next);
            order.tables.add(next);
        }
        return order;
    }

    private static boolean waits(ForeignKey key, String table, Collection<String> waiting) {
        return key.from().equals(table) && waiting.contains(key.to());
    }
}
