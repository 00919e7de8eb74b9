package dev.debrief.document.pasted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of an export of Slack: a list of objects with {@code ts}, alone or under {@code messages}. */
final class ChatExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MENTION = Pattern.compile("<([@#!])([^>|]{1,80})(?:\\|([^>]{1,200}))?>");
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto):[^>|\\s]{1,2000})(?:\\|([^>]{1,500}))?>");

    private final Map<String, String> names = new HashMap<>();
    private final Conversation into = new Conversation();

    private ChatExport() {}

    /** Empty where it is no such export. */
    static Optional<Conversation> read(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("[") && !start.startsWith("{")) return Optional.empty();
        try {
            JsonNode root = JSON.readTree(text);
            JsonNode list = root.isArray() ? root : root.path("messages");
            if (!list.isArray() || list.isEmpty() || !list.get(0).has("ts")) return Optional.empty();
            return Optional.of(new ChatExport().messages(list));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private Conversation messages(JsonNode list) {
        List<JsonNode> messages = new ArrayList<>();
        list.forEach(messages::add);
        for (JsonNode message : messages) {
            String user = message.path("user").asText();
            if (!name(message).equals(user)) names.putIfAbsent(user, name(message));
        }
        messages.stream()
                .sorted(Comparator.comparing(message -> message.path("ts").asText()))
                .forEach(this::message);
        return into;
    }

    private void message(JsonNode message) {
        String subtype = message.path("subtype").asText();
        String author = author(message);
        String text = words(message);
        for (JsonNode reaction : message.path("reactions")) {
            leave(
                    ":" + reaction.path("name").asText() + ": "
                            + reaction.path("count").asText(),
                    Noise.REACTION);
        }
        if (subtype.matches("(?:channel|group)_(?:join|leave)|bot_(?:add|remove)")) {
            leave(author + " " + text, Noise.CAME_OR_WENT);
        } else if (subtype.matches("(?:channel|group)_.*|pinned_item|.*_topic|.*_purpose")) {
            leave(author + " " + text, Noise.CHANNEL);
        } else {
            into.begin(0, 0, message.path("ts").asText(), author, text, 1);
        }
    }

    private void leave(String text, Noise why) {
        into.leftOut.add(new LeftOut(0, 0, text, why));
    }

    private String author(JsonNode message) {
        String user = message.path("user").asText();
        String name = name(message);
        return name.equals(user) ? names.getOrDefault(user, user) : name;
    }

    private static String name(JsonNode message) {
        for (String path : List.of(
                "/user_profile/display_name",
                "/user_profile/real_name",
                "/username",
                "/bot_profile/name",
                "/user",
                "/bot_id")) {
            String name = message.at(path).asText();
            if (!name.isBlank()) return name;
        }
        return "";
    }

    private String words(JsonNode message) {
        List<String> parts = new ArrayList<>();
        add(parts, message.path("text").asText());
        for (JsonNode attachment : message.path("attachments")) {
            List<String> own = new ArrayList<>();
            for (String field : List.of("pretext", "title", "text"))
                add(own, attachment.path(field).asText());
            if (own.isEmpty()) add(own, attachment.path("fallback").asText());
            boolean preview = attachment.has("from_url") || attachment.has("original_url");
            if (preview) leave(String.join("\n", own), Noise.LINK_PREVIEW);
            else parts.addAll(own);
        }
        if (parts.isEmpty()) message.path("blocks").findValues("text").forEach(text -> add(parts, text.asText()));
        for (JsonNode file : message.path("files")) add(parts, file.path("name").asText());
        return String.join("\n", parts);
    }

    private void add(List<String> parts, String written) {
        String text = plain(written).strip();
        if (!text.isEmpty() && !parts.contains(text)) parts.add(text);
    }

    /** Slack writes {@code <@U1>}, {@code <https://…|words>} and three entities. */
    private String plain(String text) {
        Matcher mention = MENTION.matcher(text);
        String named = mention.replaceAll(found -> Matcher.quoteReplacement(mention(mention)));
        Matcher link = LINK.matcher(named);
        String linked = link.replaceAll(found -> Matcher.quoteReplacement(
                link.group(2) == null ? link.group(1) : "[" + link.group(2) + "](" + link.group(1) + ")"));
        return linked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String mention(Matcher found) {
        String mark = found.group(1).equals("#") ? "#" : "@";
        if (found.group(3) != null) return mark + found.group(3).replaceFirst("^[@#]", "");
        return mark + names.getOrDefault(found.group(2), found.group(2));
    }
}
