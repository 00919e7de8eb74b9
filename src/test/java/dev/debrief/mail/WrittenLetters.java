package dev.debrief.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The letters that wait in the queue, as they would leave. */
@ApplicationScoped
public class WrittenLetters {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Letters letters;

    WrittenLetters(EntityManager entityManager, ObjectMapper json, Letters letters) {
        this.entityManager = entityManager;
        this.json = json;
        this.letters = letters;
    }

    /** Those of a kind to somebody, the oldest first. */
    @Transactional
    public List<JsonNode> to(String email, String kind) {
        List<String> payloads = entityManager
                .createNativeQuery(
                        "select cast(payload as text) from delivery where target = :to and kind = :kind order by id",
                        String.class)
                .setParameter("to", email)
                .setParameter("kind", kind)
                .getResultList();
        return payloads.stream().map(this::read).toList();
    }

    /** The letter that is made of it when it leaves. */
    private JsonNode read(String payload) {
        try {
            return json.valueToTree(letters.of(json.readTree(payload)).orElseThrow());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
