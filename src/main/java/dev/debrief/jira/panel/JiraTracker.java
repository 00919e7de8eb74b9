package dev.debrief.jira.panel;

import dev.debrief.action.IssueMark;
import dev.debrief.action.IssueTracker;
import dev.debrief.action.ItemView;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What lists and pages of action items tell of Jira. */
@ApplicationScoped
class JiraTracker implements IssueTracker {
    private final IssueMarks marks;
    private final IssuePanels panels;
    private final IssuesOfIncident issuesOfIncident;
    private final EntityManager entities;

    JiraTracker(IssueMarks marks, IssuePanels panels, IssuesOfIncident issuesOfIncident, EntityManager entities) {
        this.marks = marks;
        this.panels = panels;
        this.issuesOfIncident = issuesOfIncident;
        this.entities = entities;
    }

    @Override
    public String name() {
        boolean isConnected = (boolean)
                entities.createNativeQuery("select exists (select from jira_site where disconnected_at is null)")
                        .getSingleResult();
        return isConnected ? "Jira" : "";
    }

    @Override
    public Map<Integer, IssueMark> marks(Collection<Integer> items) {
        return marks.of(items).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().mark()));
    }

    @Override
    public RawString panel(ItemView item, String done) {
        return new RawString(panels.of(item, IssuePanels.Before.done(done))
                .map(panel -> IssuePanels.Templates.panel(panel).render())
                .orElse(""));
    }

    @Override
    public RawString below(IncidentNumber incident) {
        int without = issuesOfIncident.without(incident).size();
        return new RawString(
                without == 0
                        ? ""
                        : IssuesOfIncident.Templates.below(incident.value(), without)
                                .render());
    }
}
