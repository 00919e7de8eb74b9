package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.line.Answer;

/** Ends a request with one of Jira's errors. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    private Refused(Answer answer) {
        super(answer.body());
        this.answer = answer;
    }

    /** An error that is of no field. */
    static Refused with(int status, String message) {
        return new Refused(Answer.json(status, body(message)));
    }

    /** Errors by field. */
    static Refused fields(ObjectNode errors) {
        ObjectNode body = Json.object();
        body.set("errorMessages", Json.array());
        body.set("errors", errors);
        return new Refused(Answer.json(400, body));
    }

    static Refused field(String field, String message) {
        return fields(Json.object().put(field, message));
    }

    static Refused entirely(Answer answer) {
        return new Refused(answer);
    }

    private static ObjectNode body(String message) {
        ObjectNode body = Json.object();
        body.set("errorMessages", Json.array().add(message));
        body.set("errors", Json.object());
        return body;
    }

    Answer answer() {
        return answer;
    }
}
