package dev.debrief.mail.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.mail.Letter;
import dev.debrief.mail.Typesetter;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives digests their looks when they leave. */
@ApplicationScoped
class DigestTypesetter implements Typesetter {
    static final String NAME = "digest";

    private final ObjectMapper json;

    DigestTypesetter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Letter letter(JsonNode words) {
        try {
            return DigestMails.of(json.treeToValue(words, DigestWords.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no words of a digest", e);
        }
    }
}
