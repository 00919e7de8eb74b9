package dev.debrief.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads letters from what the queue has kept of them. */
@ApplicationScoped
public class Letters {
    private final ObjectMapper json;
    private final Map<String, Typesetter> typesetters;

    Letters(ObjectMapper json, @All List<Typesetter> typesetters) {
        this.json = json;
        this.typesetters = typesetters.stream().collect(Collectors.toMap(Typesetter::name, one -> one));
    }

    /** The letter as it leaves; empty where this is none that can be sent. */
    public Optional<Letter> of(JsonNode payload) {
        try {
            JsonNode setBy = payload.path("setBy");
            if (setBy.isMissingNode()) return Optional.of(json.treeToValue(payload, Letter.class));
            return Optional.ofNullable(typesetters.get(setBy.asText())).map(one -> one.letter(payload.path("words")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
