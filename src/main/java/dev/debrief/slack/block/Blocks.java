package dev.debrief.slack.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message in Block Kit. It never grows beyond what Slack takes (https://docs.slack.dev/reference/block-kit/blocks): texts
 * are cut, and what has no room is told by {@link #room}.
 */
public final class Blocks {
    /** Slack takes no more blocks in one message. */
    static final int MOST = 50;

    static final int LONGEST_SECTION = 3000;
    static final int LONGEST_HEADER = 150;
    static final int LONGEST_BUTTON = 75;
    private static final int MOST_ELEMENTS = 25;
    private static final int LONGEST_VALUE = 2000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode blocks = JSON.arrayNode();

    /**
     * A button.
     *
     * @param action what comes back when it is pressed; unique within its row
     * @param address where it leads; empty where it only comes back
     */
    public record Button(String words, String action, String value, String address) {
        public static Button answer(String words, String action, String value) {
            return new Button(words, action, value, "");
        }
    }

    /** How many more blocks there is room for. */
    public int room() {
        return MOST - blocks.size();
    }

    /** Plain text, large. */
    public Blocks header(String words) {
        ObjectNode block = JSON.objectNode().put("type", "header");
        block.set("text", plain(words, LONGEST_HEADER));
        return add(block);
    }

    /**
     * A paragraph; nothing is added where it is empty.
     *
     * @param mrkdwn made by {@link Mrkdwn}
     */
    public Blocks section(String mrkdwn) {
        return mrkdwn.isBlank() ? this : add(section("", mrkdwn));
    }

    /** The same under a name, by which it is found again. */
    public Blocks section(String id, String mrkdwn, List<Button> buttons) {
        add(section(buttons.isEmpty() ? id : "", mrkdwn));
        if (buttons.isEmpty()) return this;
        ObjectNode row = JSON.objectNode().put("type", "actions").put("block_id", id);
        ArrayNode elements = row.putArray("elements");
        buttons.stream().limit(MOST_ELEMENTS).forEach(button -> elements.add(button(button)));
        return add(row);
    }

    /** Small words below the rest. */
    public Blocks context(String mrkdwn) {
        return add(context("", mrkdwn));
    }

    /** A message as Slack takes it. */
    public String json() {
        return blocks.toString();
    }

    /** A context block alone, to stand in the place of another one. */
    public static ObjectNode context(String id, String mrkdwn) {
        ObjectNode block = JSON.objectNode().put("type", "context");
        if (!id.isEmpty()) block.put("block_id", id);
        block.putArray("elements").add(mrkdwn(mrkdwn));
        return block;
    }

    private Blocks add(ObjectNode block) {
        if (room() > 0) blocks.add(block);
        return this;
    }

    private static ObjectNode section(String id, String mrkdwn) {
        ObjectNode block = JSON.objectNode().put("type", "section");
        if (!id.isEmpty()) block.put("block_id", id);
        block.set("text", mrkdwn(mrkdwn));
        return block;
    }

    private static ObjectNode button(Button button) {
        ObjectNode json = JSON.objectNode().put("type", "button").put("action_id", button.action());
        json.set("text", plain(button.words(), LONGEST_BUTTON));
        if (!button.address().isEmpty()) json.put("url", button.address());
        if (!button.value().isEmpty()) json.put("value", Mrkdwn.cut(button.value(), LONGEST_VALUE));
        return json;
    }

    private static ObjectNode mrkdwn(String text) {
        return JSON.objectNode()
                .put("type", "mrkdwn")
                .put("text", Mrkdwn.cut(text, LONGEST_SECTION))
                // no address and no name is made a link or a mention unless we wrote it as one
                .put("verbatim", true);
    }

    private static ObjectNode plain(String words, int longest) {
        String line = words.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return JSON.objectNode()
                .put("type", "plain_text")
                .put("text", Mrkdwn.cut(line.isEmpty() ? "…" : line, longest))
                .put("emoji", false);
    }
}
