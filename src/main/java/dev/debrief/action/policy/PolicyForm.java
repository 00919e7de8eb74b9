package dev.debrief.action.policy;

import dev.debrief.document.ActionItem;
import dev.debrief.incident.Severity;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policy as its page shows it: a row for each severity, a cell for each priority and one for the post-mortem. */
record PolicyForm(List<Line> lines) {
    static final List<ActionItem.@Nullable Priority> PRIORITIES = priorities();
    private static final String POST_MORTEM = "post-mortem";

    /** What goes for one severity. */
    record Line(String severity, String meaning, List<Cell> cells, Cell publication) {}

    /**
     * One allowance as typed.
     *
     * @param column how its column is headed
     * @param wrong what is wrong with it; empty where nothing is
     */
    record Cell(String name, String column, String value, String wrong) {
        static Cell of(String name, String column, String value) {
            boolean good = value.isBlank() || Allowance.parse(value).isPresent();
            return new Cell(
                    name,
                    column,
                    value,
                    good ? "" : "Write a number and what is counted, like “10 working days” or “30 days”, or nothing.");
        }

        /** An id for the page: names of severities have blanks. */
        public String id() {
            return "c" + Integer.toHexString(name.hashCode());
        }

        Optional<Allowance> allowance() {
            return Allowance.parse(value);
        }
    }

    private static List<ActionItem.@Nullable Priority> priorities() {
        List<ActionItem.@Nullable Priority> all = new ArrayList<>(Arrays.asList(ActionItem.Priority.values()));
        all.add(null);
        return all;
    }

    static PolicyForm of(DueDatePolicy policy) {
        Map<String, String> values = new HashMap<>();
        policy.items()
                .forEach((cell, allowance) -> values.put(name(cell.severity(), cell.priority()), allowance.toString()));
        policy.publications().forEach((severity, allowance) -> values.put(publication(severity), allowance.toString()));
        return of(name -> values.getOrDefault(name, ""));
    }

    static PolicyForm of(MultivaluedMap<String, String> posted) {
        return of(name -> Optional.ofNullable(posted.getFirst(name)).orElse("").strip());
    }

    private static PolicyForm of(Function<String, String> value) {
        return new PolicyForm(Severity.inOrder().stream()
                .map(severity -> new Line(
                        severity.name,
                        severity.meaning,
                        PRIORITIES.stream()
                                .map(priority -> {
                                    String name = name(severity.name, priority);
                                    return Cell.of(name, heading(priority), value.apply(name));
                                })
                                .toList(),
                        Cell.of(publication(severity.name), "Post-mortem", value.apply(publication(severity.name)))))
                .toList());
    }

    private static String name(String severity, ActionItem.@Nullable Priority priority) {
        return KeptPolicy.word(priority) + ":" + severity;
    }

    private static String publication(String severity) {
        return POST_MORTEM + ":" + severity;
    }

    private static String heading(ActionItem.@Nullable Priority priority) {
        if (priority == null) return "Not said";
        return priority.name().charAt(0) + priority.word().substring(1);
    }

    /** The priorities, as the columns are headed. */
    public List<String> headings() {
        return PRIORITIES.stream().map(PolicyForm::heading).toList();
    }

    /** The cells that cannot be read. */
    public List<Cell> wrong() {
        return lines.stream()
                .flatMap(line -> Stream.concat(line.cells().stream(), Stream.of(line.publication())))
                .filter(cell -> !cell.wrong().isEmpty())
                .toList();
    }

    DueDatePolicy policy() {
        Map<DueDatePolicy.Case, Allowance> items = new HashMap<>();
        Map<String, Allowance> publications = new HashMap<>();
        for (Line line : lines) {
            for (int i = 0; i < PRIORITIES.size(); i++) {
                DueDatePolicy.Case cell = new DueDatePolicy.Case(line.severity(), PRIORITIES.get(i));
                line.cells().get(i).allowance().ifPresent(allowance -> items.put(cell, allowance));
            }
            line.publication().allowance().ifPresent(allowance -> publications.put(line.severity(), allowance));
        }
        return new DueDatePolicy(items, publications);
    }
}
