package dev.debrief.slack.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.digest.Deed;
import dev.debrief.shared.ActionItemNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody pressed a button, or sent the form behind it.
 *
 * @param user who, as Slack calls them
 * @param once the same for a repetition of the same
 * @param trigger by which a form can be opened; empty for a form that was sent
 * @param typed by field; empty for a button
 */
record Press(
        String user,
        String channel,
        String ts,
        Deed deed,
        ActionItemNumber item,
        String once,
        String trigger,
        Map<String, String> typed) {
    /** Comes back with a form. */
    String remembered() {
        return channel + " " + ts + " " + item.value() + " " + deed.word();
    }

    /** Empty for whatever answers nothing: a button that leads to a page, a form that was closed. */
    static Optional<Press> read(JsonNode payload) {
        String user = payload.path("user").path("id").asText();
        return switch (payload.path("type").asText()) {
            case "block_actions" -> button(payload, user);
            case "view_submission" -> form(payload.path("view"), user);
            default -> Optional.empty();
        };
    }

    private static Optional<Press> button(JsonNode payload, String user) {
        JsonNode action = payload.path("actions").path(0);
        JsonNode container = payload.path("container");
        String name = action.path("action_id").asText();
        if (!name.startsWith("answer ")) return Optional.empty();
        String ts = container.path("message_ts").asText();
        String once = "press " + user + " " + ts + " " + name + " "
                + action.path("value").asText() + " " + action.path("action_ts").asText();
        return read(
                user,
                container.path("channel_id").asText(),
                ts,
                name.substring("answer ".length()),
                action.path("value").asText(),
                once,
                payload.path("trigger_id").asText(),
                Map.of());
    }

    private static Optional<Press> form(JsonNode view, String user) {
        String[] remembered = view.path("private_metadata").asText().split(" ", 4);
        if (remembered.length < 4 || !view.path("callback_id").asText().equals("answer")) return Optional.empty();
        Map<String, String> typed = new HashMap<>();
        view.path("state").path("values").fields().forEachRemaining(block -> {
            JsonNode field = block.getValue().path(block.getKey());
            String day = field.path("selected_date").asText("");
            typed.put(block.getKey(), day.isEmpty() ? field.path("value").asText("") : day);
        });
        return read(
                user,
                remembered[0],
                remembered[1],
                remembered[3],
                remembered[2],
                "form " + view.path("id").asText(),
                "",
                typed);
    }

    private static Optional<Press> read(
            String user,
            String channel,
            String ts,
            String deed,
            String item,
            String once,
            String trigger,
            Map<String, String> typed) {
        if (!item.matches("[1-9][0-9]{0,8}")) return Optional.empty();
        ActionItemNumber number = new ActionItemNumber(Integer.parseInt(item));
        return Deed.of(deed)
                .map(known -> new Press(user, channel, ts, known, number, once, trigger, Map.copyOf(typed)));
    }
}
