package dev.debrief.postmortem.read;

import dev.debrief.action.Issues;
import dev.debrief.action.catalogue.Proposals;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.document.Factor;
import dev.debrief.document.PostMortem;
import dev.debrief.postmortem.BesideIncident;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks the policy and the catalogue about a document. */
@ApplicationScoped
class Expectations {
    private final PublicationsDue publications;
    private final Proposals proposals;
    private final Issues issues;
    private final List<BesideIncident> rooms;

    Expectations(PublicationsDue publications, Proposals proposals, Issues issues, @All List<BesideIncident> rooms) {
        this.rooms = rooms;
        this.publications = publications;
        this.proposals = proposals;
        this.issues = issues;
    }

    /** Only whoever may write is offered something. */
    Expected of(IncidentNumber number, PostMortem tree, boolean mayWrite) {
        List<Proposals.ForCause> offered = mayWrite ? proposals.of(number, causes(tree)) : List.of();
        return new Expected(
                number.value(),
                publications.of(number).orElse(null),
                offered,
                mayWrite ? issues.below(number) : List.of(),
                rooms.stream()
                        .map(room -> room.panel(number, mayWrite))
                        .filter(html -> !html.getValue().isBlank())
                        .toList());
    }

    private static List<Proposals.Cause> causes(PostMortem tree) {
        return tree.factors().stream().map(factor -> cause(tree, factor)).toList();
    }

    private static Proposals.Cause cause(PostMortem tree, Factor factor) {
        return new Proposals.Cause(
                factor.id(), CausesView.label(tree, factor.id()), factor.text().source(), factor.category());
    }
}
