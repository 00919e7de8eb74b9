package dev.debrief.jira.settings;

import dev.debrief.document.ActionItem;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.remote.Offers;
import dev.debrief.jira.remote.ScreenField;
import dev.debrief.jira.team.Creates;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page of a team's map shows.
 *
 * @param address where it is sent to
 * @param teams to choose from, where it is new; empty otherwise
 * @param isFixed whether project, type and time come from the environment
 * @param stopped why no issues are made now; empty where nothing is wrong
 */
@TemplateData
record TeamPage(
        String address,
        String heading,
        long site,
        String siteName,
        List<Choice> teams,
        boolean isNew,
        boolean isFixed,
        String stopped,
        TeamForm form,
        TeamOffers offers,
        Map<String, String> problems) {
    /**
     * One line of a map.
     *
     * @param list what of the page it is chosen from
     */
    @TemplateData
    record Line(String name, String label, String value, String list) {}

    /** For the template. */
    public List<Choice> creates() {
        return TeamForm.creates(form.creates());
    }

    /** For the template. */
    public String createsInWords() {
        return Creates.of(form.creates()).map(TeamForm::inWords).orElse("");
    }

    /** For the template: everything that was typed and is no list. */
    public String project() {
        return form.project();
    }

    public String type() {
        return form.type();
    }

    public String labels() {
        return form.labels();
    }

    public String components() {
        return form.components();
    }

    public String refusals() {
        return form.refusals();
    }

    public boolean comments() {
        return form.comments();
    }

    public List<Line> priorities() {
        return Arrays.stream(ActionItem.Priority.values())
                .map(one -> new Line(
                        TeamForm.name(one), one.word(), form.priorities().getOrDefault(one, ""), "offered-priorities"))
                .toList();
    }

    public List<Line> states() {
        return Arrays.stream(Standing.values())
                .map(one -> new Line(
                        TeamForm.name(one),
                        one.word(),
                        form.states().getOrDefault(one, ""),
                        one.isOver() ? "offered-done" : "offered-open"))
                .toList();
    }

    public List<Owner> owners() {
        return List.of(
                owner(Field.STATE, "State"),
                owner(Field.ASSIGNEE, "Assignee"),
                owner(Field.DUE, "Due date"),
                owner(Field.SUMMARY, "Summary"));
    }

    private Owner owner(Field field, String label) {
        return new Owner(TeamForm.name(field), label, form.owner(field) == Side.DEBRIEF);
    }

    /** Whose value counts where both sides changed. */
    @TemplateData
    record Owner(String name, String label, boolean isDebrief) {}

    public List<Offers.Named> offeredProjects() {
        return offers.projects();
    }

    public List<String> offeredTypes() {
        return offers.types().stream().map(Offers.Named::name).toList();
    }

    public List<String> offeredPriorities() {
        return offers.field("priority").stream()
                .flatMap(field -> field.allowed().stream())
                .map(ScreenField.Allowed::name)
                .toList();
    }

    public List<String> offeredOpen() {
        return statuses(false);
    }

    public List<String> offeredDone() {
        return statuses(true);
    }

    private List<String> statuses(boolean done) {
        return offers.statuses().stream()
                .filter(status -> status.category().equals("done") == done)
                .map(Offers.Status::name)
                .toList();
    }

    public String componentsHint() {
        String offered = String.join(", ", offers.components());
        return "One a line." + (offered.isEmpty() ? "" : " The project has " + offered + ".");
    }

    /** What is wrong where nothing can be typed. */
    public Map<String, String> fixedProblems() {
        Map<String, String> fixed = new LinkedHashMap<>(problems);
        fixed.keySet().retainAll(List.of("project", "type"));
        return fixed;
    }

    public List<String> remarks() {
        return TeamCheck.remarks(offers);
    }

    public String trouble() {
        return offers.trouble();
    }

    /** Fields without which Jira refuses an issue. */
    public List<FieldInput> required() {
        return FieldInput.of(offers, form, true);
    }

    /** The others that the create screen has. */
    public List<FieldInput> optional() {
        return FieldInput.of(offers, form, false);
    }

    /** Whether one of them is in use, or wrong. */
    public boolean hasOptionalChosen() {
        return optional().stream().anyMatch(field -> !field.value().isEmpty() || problems.containsKey(field.name()));
    }
}
