package dev.debrief.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** A destination that remembers what was done to it, and answers as a test wants. */
class Place implements Destination {
    static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Duration.ofHours(6),
            Duration.ofHours(1),
            5,
            Duration.ofMinutes(1));
    private static final Pace QUICK = new Pace(100, 1000);

    private final String name;
    private Pace pace = QUICK;
    private Function<Errand, Outcome> deed = this::happen;
    private Function<Errand, Outcome> look = this::remembered;

    /** How often each happened, by its uuid. */
    final Map<UUID, Integer> happened = new TreeMap<>();

    /** What was tried, by what it says, in this order. */
    final List<String> tried = new ArrayList<>();

    Place(String name) {
        this.name = name;
    }

    void forget() {
        happened.clear();
        tried.clear();
        pace = QUICK;
        deed = this::happen;
        look = this::remembered;
    }

    void paced(Pace other) {
        pace = other;
    }

    void deeds(Function<Errand, Outcome> other) {
        deed = other;
    }

    void looks(Function<Errand, Outcome> other) {
        look = other;
    }

    Outcome happen(Errand errand) {
        happened.merge(errand.uuid(), 1, Integer::sum);
        return new Outcome.Done("ref-" + errand.id());
    }

    /** The truth. */
    Outcome remembered(Errand errand) {
        return happened.containsKey(errand.uuid())
                ? new Outcome.Done("ref-" + errand.id())
                : new Outcome.Later("It is not there.", null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Outcome deliver(Errand errand) {
        tried.add(errand.payload().path("says").asText());
        return deed.apply(errand);
    }

    @Override
    public Outcome look(Errand errand) {
        return look.apply(errand);
    }

    @Override
    public JsonNode shown(JsonNode payload) {
        ObjectNode shown = payload.deepCopy();
        if (shown.has("secret")) shown.put("secret", "(not shown)");
        return shown;
    }
}
