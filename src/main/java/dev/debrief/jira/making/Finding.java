package dev.debrief.jira.making;

import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.ChangedSince;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.IssueLabels;
import dev.debrief.jira.remote.Jira;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for issues that may have been made: by their labels; where the screen has no labels, among those that changed
 * since in their project, by the mark that each was given. All of one project.
 */
final class Finding {
    private static final int MOST_PAGES = 20;

    private final Jira jira;
    private final Map<UUID, List<Issue>> found = new HashMap<>();

    Finding(Jira jira) {
        this.jira = jira;
    }

    /** By the uuid of each; none for what was not found. */
    Answer<Map<UUID, List<Issue>>> find(List<Links.Known> all) {
        List<Links.Known> labelled = all.stream().filter(Links.Known::labelled).toList();
        List<Links.Known> marked =
                all.stream().filter(known -> !known.labelled()).toList();
        Answer<?> answer = labelled.isEmpty()
                ? new Answer.Got<>(labelled)
                : walk(byLabel(labelled), issue -> new Answer.Got<>(byLabel(issue, labelled)));
        if (answer instanceof Answer.Got<?> && !marked.isEmpty()) answer = walk(changedSince(marked), this::mark);
        return answer instanceof Answer.Got<?> ? new Answer.Got<>(Map.copyOf(found)) : answer.withoutValue();
    }

    /** Where one alone is looked for, the search knows better than the issue, whose label may be off again. */
    private static Optional<UUID> byLabel(Issue issue, List<Links.Known> all) {
        return all.size() == 1 ? Optional.of(all.get(0).uuid()) : IssueLabels.uuid(issue.labels());
    }

    private static String byLabel(List<Links.Known> all) {
        return all.stream()
                .map(known -> "\"" + Draft.label(known.uuid()) + "\"")
                .collect(Collectors.joining(", ", "labels in (", ") ORDER BY created ASC"));
    }

    private static String changedSince(List<Links.Known> all) {
        Links.Known first = all.get(0);
        Instant since = all.stream()
                .map(known -> Objects.requireNonNullElse(known.postedAt(), Instant.EPOCH))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new ChangedSince(List.of(first.project()), since, first.zone()).query();
    }

    private Answer<?> walk(String query, Function<Issue, Answer<Optional<UUID>>> whose) {
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer<Jira.Found> answer = jira.search(query, next);
            if (!(answer instanceof Answer.Got<Jira.Found> got)) return answer;
            for (Issue issue : got.value().issues()) {
                Answer<Optional<UUID>> uuid = whose.apply(issue);
                if (!(uuid instanceof Answer.Got<Optional<UUID>> read)) return uuid;
                read.value()
                        .ifPresent(known -> found.computeIfAbsent(known, first -> new ArrayList<>())
                                .add(issue));
            }
            next = got.value().next();
            if (next == null) break;
        }
        return new Answer.Got<>(query);
    }

    /** Empty where it was not made by Debrief, or may not be seen. */
    private Answer<Optional<UUID>> mark(Issue issue) {
        Answer<String> mark = jira.mark(issue.id());
        if (mark instanceof Answer.No<String>) return new Answer.Got<>(Optional.empty());
        return mark.map(IssueLabels::parse);
    }
}
