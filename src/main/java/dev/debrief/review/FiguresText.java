package dev.debrief.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.review.figure.Figures;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures as the text in which they are frozen, and back. */
@ApplicationScoped
public class FiguresText {
    private final ObjectMapper json;

    FiguresText(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written", e);
        }
    }

    /** Those of a review. */
    public Figures of(Review review) {
        try {
            return json.readValue(review.figures(), Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures of " + review.month() + " cannot be read", e);
        }
    }
}
