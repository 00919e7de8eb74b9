package dev.debrief.postmortem.imports.shell;

import com.fasterxml.jackson.databind.JsonNode;

/** What Debrief answered: a status of HTTP and JSON. */
record Answer(int status, JsonNode json) {
    boolean isGood() {
        return status / 100 == 2;
    }

    /** A text in it; empty where there is none. */
    String text(String field) {
        return json.path(field).asText("");
    }

    int count(String field) {
        JsonNode value = json.path(field);
        return value.isArray() ? value.size() : value.asInt();
    }

    /** Why it was refused, in words. */
    String why() {
        return json.path("detail").asText("Debrief answered " + status + ".");
    }
}
