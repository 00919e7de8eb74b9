package dev.debrief.jira.queue;

import dev.debrief.delivery.Errand;
import dev.debrief.delivery.Outcome;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.making.Creating;
import dev.debrief.jira.making.CreatingTogether;
import dev.debrief.jira.step.Closing;
import dev.debrief.jira.step.Stepping;
import dev.debrief.jira.talk.Talking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Does in a Jira what the queue holds for it. */
@ApplicationScoped
class Errands {
    private final Creating creating;
    private final CreatingTogether creatingTogether;
    private final Stepping stepping;
    private final Closing closing;
    private final Talking talking;

    Errands(Creating creating, CreatingTogether creatingTogether, Stepping stepping, Closing closing, Talking talking) {
        this.creating = creating;
        this.creatingTogether = creatingTogether;
        this.stepping = stepping;
        this.closing = closing;
        this.talking = talking;
    }

    Outcome run(Errand errand) {
        long link = errand.payload().path("link").asLong();
        return switch (kind(errand)) {
            case CREATE -> creating.create(link);
            case CREATE_TOGETHER -> creatingTogether.create(links(errand));
            case STEP -> stepping.step(link);
            case REMOTE_LINK -> closing.linkBack(link);
            case CLOSE -> closing.close(link, errand.payload().path("issue").asText());
            case SAY -> talking.say(errand.payload().path("comment").asLong());
            case UNSAY -> talking.unsay(errand.payload().path("comment").asLong());
            case HEAR -> talking.hear(link);
        };
    }

    /** The making of an issue and a comment must not be repeated; everything else says what shall be so. */
    Outcome look(Errand errand) {
        return switch (kind(errand)) {
            case CREATE -> creating.look(errand.payload().path("link").asLong());
            case CREATE_TOGETHER -> creatingTogether.look(links(errand));
            case SAY -> talking.look(errand.payload().path("comment").asLong());
            default -> new Outcome.Later("It may be done again.", null);
        };
    }

    private static List<Long> links(Errand errand) {
        List<Long> links = new ArrayList<>();
        errand.payload().path("links").forEach(link -> links.add(link.asLong()));
        return links;
    }

    private static Orders.Kind kind(Errand errand) {
        for (Orders.Kind kind : Orders.Kind.values()) if (kind.word().equals(errand.kind())) return kind;
        throw new IllegalStateException("Jira has no errand " + errand.kind());
    }
}
