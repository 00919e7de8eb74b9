package dev.debrief.slack.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A form of Slack (a modal) with its fields. */
public final class Form {
    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_LABEL = 150;
    private static final int LONGEST_TEXT = 2000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode view = JSON.objectNode().put("type", "modal");
    private final ArrayNode blocks;

    /**
     * Without fields yet.
     *
     * @param remembers comes back with what was typed; at most 3,000 letters
     */
    public Form(String title, String submit, String remembers) {
        view.put("callback_id", "answer").put("private_metadata", remembers);
        view.set("title", plain(title, LONGEST_TITLE));
        view.set("submit", plain(submit, LONGEST_TITLE));
        view.set("close", plain("Leave as it was", LONGEST_TITLE));
        this.blocks = view.putArray("blocks");
    }

    /** Words above the fields, made by {@link Mrkdwn}. */
    public Form says(String mrkdwn) {
        ObjectNode block = JSON.objectNode().put("type", "section");
        block.set(
                "text",
                JSON.objectNode().put("type", "mrkdwn").put("text", mrkdwn).put("verbatim", true));
        blocks.add(block);
        return this;
    }

    /**
     * A field for a line of text.
     *
     * @param hint below the field; null for none
     */
    public Form text(String field, String label, boolean isNeeded, @Nullable String hint) {
        ObjectNode element = JSON.objectNode()
                .put("type", "plain_text_input")
                .put("action_id", field)
                .put("max_length", LONGEST_TEXT);
        return input(field, label, isNeeded, hint, element);
    }

    public Form day(String field, String label) {
        return input(
                field,
                label,
                true,
                null,
                JSON.objectNode().put("type", "datepicker").put("action_id", field));
    }

    public ObjectNode json() {
        return view;
    }

    private Form input(String field, String label, boolean isNeeded, @Nullable String hint, ObjectNode element) {
        ObjectNode block =
                JSON.objectNode().put("type", "input").put("block_id", field).put("optional", !isNeeded);
        block.set("label", plain(label, LONGEST_LABEL));
        if (hint != null) block.set("hint", plain(hint, LONGEST_LABEL));
        block.set("element", element);
        blocks.add(block);
        return this;
    }

    private static ObjectNode plain(String words, int longest) {
        return JSON.objectNode().put("type", "plain_text").put("text", Mrkdwn.cut(words, longest));
    }
}
