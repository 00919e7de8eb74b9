package dev.debrief.jira.settings;

import dev.debrief.document.ActionItem;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.remote.Offers;
import dev.debrief.jira.remote.ScreenField;
import dev.debrief.jira.team.Creates;
import dev.debrief.jira.team.FixedField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the map of a team against what its Jira offers: what would be refused there is said at its field. Pure. */
final class TeamCheck {
    /** What Debrief fills in by itself. */
    static final Set<String> OWN = Set.of(
            "project",
            "issuetype",
            "summary",
            "description",
            "labels",
            "assignee",
            "duedate",
            "priority",
            "components");

    private static final int LONGEST_LABEL = 255;

    private final TeamForm form;
    private final TeamOffers offers;
    private final boolean isCloud;
    private final Complaints wrong;

    TeamCheck(TeamForm form, TeamOffers offers, boolean isCloud, Complaints wrong) {
        this.form = form;
        this.offers = offers;
        this.isCloud = isCloud;
        this.wrong = wrong;
    }

    /** What is wrong whatever Jira has. */
    static void withoutJira(TeamForm form, Complaints wrong) {
        if (form.project().isEmpty()) wrong.add("project", "Name the project that gets the issues.");
        if (form.type().isEmpty()) wrong.add("type", "Name the type of issues, such as Task.");
        if (Creates.of(form.creates()).isEmpty()) wrong.add("creates", "Choose when an issue is made.");
        for (String label : FieldValue.lines(form.labels())) {
            if (label.matches(".*\\s.*")) wrong.add("labels", FieldValue.blank(label));
            if (label.length() > LONGEST_LABEL) wrong.add("labels", "A label has at most 255 characters.");
        }
    }

    /** What Jira would refuse; answers the fields that are filled in besides. */
    List<FixedField> check() {
        if (!isOffered()) return List.of();
        if (offers.field("labels").isEmpty() && !form.labels().isEmpty())
            wrong.add("labels", "Issues of this type have no labels.");
        components();
        form.priorities().forEach(this::priority);
        form.states().forEach(this::state);
        return fields();
    }

    private boolean isOffered() {
        if (offers.project().isEmpty())
            wrong.add("project", "Jira has no project “" + form.project() + "” that Debrief's account may see.");
        else if (!offers.refusal().isEmpty()) wrong.add("project", offers.refusal());
        else if (offers.type().isEmpty())
            wrong.add(
                    "type",
                    "This project has no type “" + form.type() + "”. It has "
                            + offers.types().stream().map(Offers.Named::name).collect(Collectors.joining(", ")) + ".");
        return offers.isComplete();
    }

    private void components() {
        List<String> typed = FieldValue.lines(form.components());
        Optional<ScreenField> field = offers.field("components");
        if (field.isEmpty() && !typed.isEmpty()) wrong.add("components", "Issues of this type have no components.");
        if (field.isPresent() && field.get().required() && typed.isEmpty())
            wrong.add("components", "Jira wants a component in every issue.");
        typed.stream()
                .filter(one -> offers.components().stream().noneMatch(one::equals))
                .findFirst()
                .ifPresent(one -> wrong.add("components", "This project has no component “" + one + "”."));
    }

    private void priority(ActionItem.Priority priority, String typed) {
        if (typed.isEmpty()) return;
        String name = TeamForm.name(priority);
        Optional<ScreenField> field = offers.field("priority");
        if (field.isEmpty()) wrong.add(name, "Issues of this type have no priority.");
        else if (field.get().allowed().stream().noneMatch(one -> one.name().equals(typed)))
            wrong.add(name, "Jira has no priority “" + typed + "” here.");
    }

    private void state(Standing standing, String typed) {
        if (typed.isEmpty()) return;
        String name = TeamForm.name(standing);
        Optional<Offers.Status> status = offers.statuses().stream()
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst();
        if (status.isEmpty()) {
            wrong.add(name, "Issues of this type have no status “" + typed + "”.");
            return;
        }
        boolean isOver = status.get().category().equals("done");
        if (isOver != standing.isOver())
            wrong.add(
                    name,
                    "“" + typed + "” counts as " + (isOver ? "done" : "not done") + " in Jira: an item that is "
                            + standing.word() + " cannot stand there.");
        boolean isTwice = form.states().entrySet().stream()
                .anyMatch(other -> other.getKey().compareTo(standing) < 0
                        && other.getValue().equalsIgnoreCase(typed));
        if (isTwice) wrong.add(name, "“" + typed + "” stands for another state already.");
    }

    private List<FixedField> fields() {
        List<FixedField> fixed = new ArrayList<>();
        for (ScreenField field : offers.screen()) {
            if (OWN.contains(field.id())) continue;
            String typed = form.fields().getOrDefault(field.id(), "");
            String name = TeamForm.nameOfField(field.id());
            if (!typed.isEmpty()) read(field, typed, name).ifPresent(fixed::add);
            else if (field.required() && FieldValue.kind(field) == FieldValue.Kind.STRANGE)
                wrong.add(
                        "type",
                        "Jira wants “" + field.name() + "” in every issue, which Debrief cannot fill in."
                                + " Give it a default value in Jira, or choose another type.");
            else if (field.required())
                wrong.add(name, "Jira refuses issues without “" + field.name() + "”: choose what stands there.");
        }
        return fixed;
    }

    private Optional<FixedField> read(ScreenField field, String typed, String name) {
        FieldValue.Read read = FieldValue.of(field, typed, isCloud);
        if (read instanceof FieldValue.Read.Good good)
            return Optional.of(new FixedField(field.id(), field.name(), typed, good.value()));
        wrong.add(name, ((FieldValue.Read.Wrong) read).sentence());
        return Optional.empty();
    }

    /** What would stop single items: sentences for a page, since the item may have it. */
    static List<String> remarks(TeamOffers offers) {
        Map<String, String> ofTheItem =
                Map.of("duedate", "a due date", "assignee", "an assignee", "priority", "a priority");
        Set<String> wanted = new HashSet<>();
        offers.screen().stream().filter(ScreenField::required).forEach(field -> wanted.add(field.id()));
        return ofTheItem.entrySet().stream()
                .filter(each -> wanted.contains(each.getKey()))
                .map(each -> "Jira wants " + each.getValue() + " in every issue: items without one are refused there.")
                .sorted()
                .toList();
    }
}
