package dev.debrief.jira.site.jql;

import dev.debrief.jira.site.Index;
import dev.debrief.jira.site.Issue;
import dev.debrief.jira.site.JiraProject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A query: clauses on labels, project, key, id, summary and updated, joined by AND, and an order by updated, created, id or key.
 * That is what a sync asks; everything else is an error. Times are minutes in a person's zone.
 */
public final class Jql {
    /** What a query may name, as the account sees it: nothing where it sees none. */
    public record Known(
            Function<String, Optional<JiraProject>> project, Function<String, Optional<Issue>> issue, ZoneId zone) {}

    private static final Set<String> ORDERS = Set.of("UPDATED", "CREATED", "ID", "KEY", "ISSUEKEY");
    private static final Comparator<Index.Entry> BY_ID = Comparator.comparingLong(entry -> Long.parseLong(entry.id()));
    private static final Comparator<Index.Entry> BY_KEY = Comparator.<Index.Entry, String>comparing(
                    entry -> entry.key().substring(0, entry.key().indexOf('-')))
            .thenComparingInt(
                    entry -> Integer.parseInt(entry.key().substring(entry.key().indexOf('-') + 1)));

    private final Tokens tokens;
    private final Known known;
    private final List<Predicate<Index.Entry>> clauses = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Comparator<Index.Entry> order = BY_ID.reversed();

    private Jql(String query, Known known) {
        this.tokens = new Tokens(query);
        this.known = known;
    }

    public static Jql of(String query, Known known) {
        Jql jql = new Jql(query, known);
        jql.read();
        return jql;
    }

    /** Whether it asks for all there is. */
    public boolean isUnbounded() {
        return clauses.isEmpty();
    }

    /** What it says of issues that are not there, or not seen. */
    public List<String> unknown() {
        return unknown;
    }

    public List<Index.Entry> in(List<Index.Entry> entries) {
        return entries.stream()
                .filter(clauses.stream().reduce(all -> true, Predicate::and))
                .sorted(order)
                .toList();
    }

    private void read() {
        boolean more = tokens.hasMore() && !tokens.take("ORDER");
        if (!more) {
            if (tokens.hasMore()) order();
            return;
        }
        clause();
        while (tokens.take("AND")) clause();
        if (tokens.take("ORDER")) order();
        if (tokens.hasMore()) {
            throw new JqlError(
                    "Error in the JQL Query: Expecting either 'OR' or 'AND' but got '" + tokens.rest() + "'.");
        }
    }

    private void clause() {
        String field = tokens.next().text();
        switch (field.toLowerCase(Locale.ROOT)) {
            case "labels" -> {
                Set<String> wanted = Set.copyOf(values());
                clauses.add(entry -> entry.labels().stream().anyMatch(wanted::contains));
            }
            case "project" -> {
                Set<JiraProject> wanted = values().stream().map(this::project).collect(Collectors.toSet());
                clauses.add(entry -> wanted.contains(entry.project()));
            }
            case "key", "issuekey", "id", "issue" -> {
                Set<String> ids = values().stream()
                        .flatMap(name -> issue(name).stream())
                        .map(Issue::id)
                        .collect(Collectors.toSet());
                clauses.add(entry -> ids.contains(entry.id()));
            }
            case "summary" -> {
                tokens.expect("~");
                String text = tokens.next().text();
                clauses.add(entry -> has(entry.summary(), text));
            }
            case "updated" -> clauses.add(Minute.clause(tokens, known.zone()));
            default ->
                throw new JqlError("Field '" + field + "' does not exist or you do not have permission to view it.");
        }
    }

    /** All words, in any order; a star stands for the rest of a word. */
    private static boolean has(String summary, String text) {
        List<String> words = List.of(summary.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1))
                .allMatch(wanted -> words.stream()
                        .anyMatch(word -> wanted.endsWith("*")
                                ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                                : word.equals(wanted)));
    }

    private List<String> values() {
        if (tokens.take("=")) return List.of(tokens.next().text());
        if (!tokens.take("IN")) {
            throw new JqlError("Error in the JQL Query: Expecting operator but got '" + tokens.rest() + "'.");
        }
        List<String> values = new ArrayList<>();
        tokens.expect("(");
        values.add(tokens.next().text());
        while (tokens.take(",")) values.add(tokens.next().text());
        tokens.expect(")");
        return values;
    }

    private JiraProject project(String name) {
        return known.project()
                .apply(name)
                .orElseThrow(() -> new JqlError("The value '" + name + "' does not exist for the field 'project'."));
    }

    private Optional<Issue> issue(String name) {
        Optional<Issue> issue = known.issue().apply(name);
        if (issue.isEmpty()) {
            unknown.add(
                    name.matches("\\d+")
                            ? "A value with ID '" + name + "' does not exist for the field 'id'."
                            : "An issue with key '" + name + "' does not exist for field 'key'.");
        }
        return issue;
    }

    private void order() {
        tokens.expect("BY");
        Optional<Comparator<Index.Entry>> all = Optional.empty();
        do {
            Comparator<Index.Entry> next = orderBy(tokens.next().text());
            if (tokens.take("DESC")) next = next.reversed();
            else tokens.take("ASC");
            Comparator<Index.Entry> then = next;
            all = Optional.of(all.map(first -> first.thenComparing(then)).orElse(then));
        } while (tokens.take(","));
        order = all.get().thenComparing(BY_ID.reversed());
    }

    private static Comparator<Index.Entry> orderBy(String field) {
        String name = field.toUpperCase(Locale.ROOT);
        if (!ORDERS.contains(name)) {
            throw new JqlError("Not able to sort using field '" + field + "'.");
        }
        return switch (name) {
            case "UPDATED" -> Comparator.comparing(Index.Entry::updated);
            case "KEY", "ISSUEKEY" -> BY_KEY;
            default -> BY_ID;
        };
    }
}
