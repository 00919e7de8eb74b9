package dev.debrief.jira.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of an issue. What an option field may hold stands in {@code options}; an option's id follows from its place. */
public record Field(String id, String name, Kind kind, List<String> options) {
    static final Map<String, Field> SYSTEM = Stream.of(
                    system("summary", "Summary", Kind.LINE),
                    system("description", "Description", Kind.TEXT),
                    system("environment", "Environment", Kind.TEXT),
                    system("labels", "Labels", Kind.LABELS),
                    system("assignee", "Assignee", Kind.PERSON),
                    system("duedate", "Due date", Kind.DATE),
                    system("priority", "Priority", Kind.PRIORITY),
                    system("components", "Components", Kind.COMPONENTS),
                    system("resolution", "Resolution", Kind.RESOLUTION),
                    system("project", "Project", Kind.PROJECT),
                    system("issuetype", "Issue Type", Kind.ISSUE_TYPE))
            .collect(Collectors.toMap(Field::id, Function.identity()));

    private static Field system(String id, String name, Kind kind) {
        return new Field(id, name, kind, List.of());
    }

    public boolean isCustom() {
        return id.startsWith("customfield_");
    }

    /** Of options with others below them, the upper ones. */
    public List<String> upper() {
        return options.stream().filter(option -> !option.contains(">")).toList();
    }

    /** The options below that one, by their whole names. */
    public List<String> below(String upper) {
        return options.stream().filter(option -> option.startsWith(upper + ">")).toList();
    }

    /** The id of an option, as text. */
    public String idOf(String option) {
        return id.substring(id.indexOf('_') + 1) + options.indexOf(option);
    }
}
