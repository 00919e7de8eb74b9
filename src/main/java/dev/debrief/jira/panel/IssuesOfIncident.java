package dev.debrief.jira.panel;

import dev.debrief.action.ActionItems;
import dev.debrief.incident.Incident;
import dev.debrief.jira.making.Stirring;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Issues for all the open items of an incident that have none, in one go: a delivery for each call to Jira. */
@ApplicationScoped
class IssuesOfIncident {
    /** What a person took apart stays apart; a team without settings of its own goes by those of all others. */
    private static final String WITHOUT = """
            select a.number from action_item a
             where a.incident_number = :incident and a.dropped_at is null and a.state in ('open', 'in progress')
               and not exists (select from jira_link l where l.item_number = a.number)
               and exists (select from jira_team t where t.team_id = a.home_team_id or t.team_id is null)
             order by a.place, a.number""";

    private final EntityManager entities;
    private final ActionItems items;
    private final Stirring stirring;

    IssuesOfIncident(EntityManager entities, ActionItems items, Stirring stirring) {
        this.entities = entities;
        this.items = items;
        this.stirring = stirring;
    }

    @CheckedTemplate(basePath = "jira/panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance below(int incident, int without);
    }

    /** The items that have no issue and could have one; needs a transaction. */
    List<ActionItemNumber> without(IncidentNumber incident) {
        List<?> numbers = entities.createNativeQuery(WITHOUT)
                .setParameter("incident", incident.value())
                .getResultList();
        return numbers.stream()
                .map(Integer.class::cast)
                .map(ActionItemNumber::new)
                .toList();
    }

    /** Answers how many are made; empty where there is no such incident. */
    @Transactional
    Optional<Integer> make(IncidentNumber incident) {
        // whoever presses at the same time waits here
        if (Incident.held(incident).isEmpty()) return Optional.empty();
        List<ActionItemNumber> all = without(incident);
        stirring.want(
                all.stream().flatMap(number -> items.look(number).stream()).toList());
        return Optional.of(all.size());
    }
}
