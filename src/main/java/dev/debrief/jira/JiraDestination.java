package dev.debrief.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.delivery.Destination;
import dev.debrief.delivery.Errand;
import dev.debrief.delivery.Outcome;
import dev.debrief.delivery.Pace;
import dev.debrief.delivery.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Jira as a place that deliveries go to. */
@ApplicationScoped
class JiraDestination implements Destination {
    static final String NAME = "jira";
    /** Each is a handful of calls; Jira takes about a hundred a second. */
    private static final Pace PACE = new Pace(4, 15);

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            // what may have happened is looked at this often at least; an outage has its probe
            Duration.ofMinutes(5),
            // a handful of calls that take fifteen seconds each at most
            Duration.ofMinutes(4),
            Duration.ofDays(30),
            Duration.ofHours(2),
            5,
            Duration.ofMinutes(1));

    private final Creating creating;
    private final Stepping stepping;
    private final Closing closing;
    private final Talking talking;

    JiraDestination(Creating creating, Stepping stepping, Closing closing, Talking talking) {
        this.creating = creating;
        this.stepping = stepping;
        this.closing = closing;
        this.talking = talking;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Outcome deliver(Errand errand) {
        long link = errand.payload().path("link").asLong();
        return switch (kind(errand)) {
            case CREATE -> creating.create(link);
            case STEP -> stepping.step(link);
            case REMOTE_LINK -> closing.linkBack(link);
            case CLOSE -> closing.close(link, errand.payload().path("issue").asText());
            case SAY -> talking.say(errand.payload().path("comment").asLong());
            case HEAR -> talking.hear(link);
        };
    }

    /** The making of an issue and a comment must not be repeated; everything else says what shall be so. */
    @Override
    public Outcome look(Errand errand) {
        return switch (kind(errand)) {
            case CREATE -> creating.look(errand.payload().path("link").asLong());
            case SAY -> talking.look(errand.payload().path("comment").asLong());
            default -> new Outcome.Later("It may be done again.", null);
        };
    }

    @Override
    public JsonNode shown(JsonNode payload) {
        return payload;
    }

    private static Orders.Kind kind(Errand errand) {
        for (Orders.Kind kind : Orders.Kind.values()) if (kind.word().equals(errand.kind())) return kind;
        throw new IllegalStateException("Jira has no errand " + errand.kind());
    }
}
