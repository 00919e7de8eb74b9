package dev.debrief.jira;

import dev.debrief.action.ItemView;
import dev.debrief.jira.link.ConflictRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.site.Call;
import dev.debrief.jira.site.Change;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.Step;
import dev.debrief.shared.ActionItemNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has to be true when a history is over and everything that was on its way has arrived. */
final class JiraHistoryEnd {
    private static final Set<String> FIELDS = Set.of("summary", "duedate", "assignee");

    private final JiraScene scene;
    private final JiraSite jira;
    private final long site;
    private final List<ActionItemNumber> items;
    private final boolean oneSided;
    private final Set<String> broken = new TreeSet<>();

    /** @param oneSided only Debrief's side was changed, so that there is nothing to disagree about */
    JiraHistoryEnd(JiraScene scene, JiraSite jira, long site, List<ActionItemNumber> items, boolean oneSided) {
        this.scene = scene;
        this.jira = jira;
        this.site = site;
        this.items = items;
        this.oneSided = oneSided;
    }

    /** What was not as it was promised. */
    Set<String> broken() {
        List<ActionItemNumber> linked = items.stream().filter(scene::hasLink).toList();
        if (jira.issues().size() != linked.size())
            broken.add(jira.issues().size() + " issues for " + linked.size() + " items");
        linked.forEach(this::look);
        // what was done before anybody asked for an issue needs none
        items.stream()
                .filter(item -> !linked.contains(item) && scene.look(item).isOpen())
                .forEach(item -> broken.add("Nobody asked for an issue of " + item));
        callsUnwritten();
        return broken;
    }

    private void look(ActionItemNumber item) {
        IssueLink link = scene.link(item);
        if (link.issueId == null) {
            broken.add(item + " has no issue: " + link.state + " " + scene.waiting());
            return;
        }
        IssueInJira issue = jira.issue(link.issueId);
        ItemView here = scene.look(item);
        Values ours = Values.ours(here, null);
        differs(item, "summary", ours.summary(), issue.summary());
        differs(item, "due", ours.due(), issue.due().map(Object::toString).orElse(null));
        differs(item, "state", ours.state(), standing(issue));
        differs(
                item,
                "assignee",
                here.owner() == null ? null : here.owner().name(),
                issue.assignee().map(JiraPerson::displayName).orElse(null));
        List<ConflictRow> conflicts = scene.conflicts(item);
        if (oneSided && !conflicts.isEmpty())
            broken.add(item + " disagrees with itself about " + conflicts.get(0).field);
        lost(item, issue, conflicts);
        changesUnexplained(item, issue, link);
    }

    private static String standing(IssueInJira issue) {
        return switch (issue.status().name()) {
            case "To Do" -> "open";
            case "Done" -> "done";
            default -> "in progress";
        };
    }

    private void differs(ActionItemNumber item, String field, @Nullable Object ours, @Nullable Object theirs) {
        if (Objects.equals(ours, theirs)) return;
        String why = scene.ask("select coalesce(string_agg(why, ''), '') from jira_field where field = '" + field
                + "' and link_id = " + scene.link(item).id());
        if (why.isEmpty()) broken.add(item + " " + field + " is " + ours + " here and " + theirs + " there");
    }

    /** What Debrief overwrote in Jira, it knew or shows. */
    private void lost(ActionItemNumber item, IssueInJira issue, List<ConflictRow> conflicts) {
        Set<String> known = scene.everSaid(item);
        conflicts.forEach(conflict -> known.add(spoken(String.valueOf(conflict.lost))));
        known.addAll(onlyThere());
        known.addAll(everOwners(item));
        ours(issue)
                .flatMap(step -> step.changes().stream())
                .filter(change -> FIELDS.contains(change.fieldId()))
                .map(JiraHistoryEnd::was)
                .filter(was -> !was.isEmpty() && !known.contains(was))
                .forEach(was -> broken.add(item + " lost “" + was + "”"));
    }

    private static String was(Change change) {
        return change.fieldId().equals("duedate") ? change.from().orElse("") : change.fromText();
    }

    /** Names instead of accounts. */
    private String spoken(String value) {
        return jira.people().all().stream()
                .filter(person -> person.accountId().equals(value)
                        || person.name().equals(value)
                        || person.key().equals(value))
                .findFirst()
                .map(JiraPerson::displayName)
                .orElse(value);
    }

    /** Whom Debrief saw there and does not know: nothing here could be theirs. */
    private Set<String> onlyThere() {
        String names = scene.ask("select coalesce(string_agg(a.name, '/'), '') from jira_account a where a.site_id = "
                + site + " and not exists (select 1 from person p where p.name = a.name)");
        return Set.of(names.split("/", -1));
    }

    private List<String> everOwners(ActionItemNumber item) {
        String names = scene.ask("select coalesce(string_agg(p.name, '/'), '') from action_item_event e"
                + " join person p on cast(p.id as text) in (e.was, e.became)"
                + " where e.field = 'owner' and e.item_number = " + item.value());
        return List.of(names.split("/", -1));
    }

    /** The ledger names, for each change that Debrief made in Jira, the call that made it. */
    private void changesUnexplained(ActionItemNumber item, IssueInJira issue, IssueLink link) {
        if (!isWritten(link, "method = 'POST' and path in ('/issue', '/issue/bulk')"))
            broken.add("The ledger does not say how " + item + " got its issue.");
        ours(issue)
                .forEach(step -> step.changes().stream()
                        .filter(change -> !isWritten(
                                link,
                                "began_at = timestamptz '" + step.at() + "' and "
                                        + (change.fieldId().equals("status")
                                                ? "path like '/issue/%/transitions'"
                                                : "method <> 'GET' and path like '/issue%'")))
                        .forEach(change -> broken.add("The ledger does not explain " + change + " of " + item)));
    }

    private boolean isWritten(IssueLink link, String condition) {
        return !scene.ask("select count(*) from jira_call c where " + condition + " and (link_id = " + link.id()
                        + " or exists (select 1 from jira_call_link t where t.call_id = c.id and t.link_id = "
                        + link.id()
                        + "))")
                .equals("0");
    }

    /** Whatever Jira heard, the ledger has. */
    private void callsUnwritten() {
        Map<String, Long> heard = jira.calls().stream()
                .collect(Collectors.groupingBy(call -> call.method() + " " + kind(call), Collectors.counting()));
        heard.forEach((call, times) -> {
            String[] words = call.split(" ", -1);
            String written = scene.ask("select count(*) from jira_call where site_id = " + site + " and method = '"
                    + words[0] + "' and regexp_replace(path, '[0-9]+', '*', 'g') = '" + words[1] + "'");
            if (Long.parseLong(written) != times)
                broken.add("Jira heard " + call + " " + times + " times, the ledger has it " + written + " times");
        });
    }

    private static String kind(Call call) {
        return call.path().replaceAll("[0-9]+", "*");
    }

    private Stream<Step> ours(IssueInJira issue) {
        return issue.history().stream().filter(step -> step.by().equals(jira.account()));
    }
}
