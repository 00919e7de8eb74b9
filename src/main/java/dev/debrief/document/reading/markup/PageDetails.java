package dev.debrief.document.reading.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The table at the top of a page that Debrief made: the head and the milestones. */
final class PageDetails {
    private static final Map<String, String> NAMES = Map.of("Type", "type", "Team", "team", "Lead", "lead");
    private static final Map<String, String> LISTS =
            Map.of("Services", "services", "Took part", "participants", "Authors", "authors", "Tags", "tags");
    private static final Map<String, String> ROLES =
            Map.of("Incident command", "commanders", "Communications", "communications", "Scribe", "scribes");
    private static final List<String> MILESTONES =
            List.of("started", "detected", "acknowledged", "mitigated", "resolved");
    private static final Pattern SET_BY = Pattern.compile("^(.*), set by (.+)$");
    private static final Pattern ENTRY = Pattern.compile("^(.*), entry ([0-9]{1,6}) of the timeline$");
    private static final Pattern STATE = Pattern.compile("^(Draft|Published)\\b(.*)$");

    private final Map<String, Element> rows = new LinkedHashMap<>();
    private final PageWords words;

    PageDetails(Element macro, PageWords words) {
        this.words = words;
        for (Element row : macro.select("tr")) {
            Element name = row.selectFirst("> th");
            Element value = row.selectFirst("> td");
            if (name != null && value != null) rows.putIfAbsent(name.text(), value);
        }
    }

    /** Whether it is the table that Debrief writes, and no other. */
    boolean isOwn() {
        return rows.containsKey("Incident")
                && rows.containsKey("State")
                && rows.containsKey("Time zone")
                && text("Incident").matches("INC-[0-9]{1,9}")
                && STATE.matcher(text("State")).matches();
    }

    boolean hasTemplate() {
        return rows.containsKey("Template");
    }

    private String text(String name) {
        Element value = rows.get(name);
        return value == null ? "" : words.plain(value);
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text("Time zone"));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    void write(ObjectNode json) {
        json.put("timeZone", zone().getId());
        if (rows.containsKey("Severity")) json.put("severity", text("Severity"));
        NAMES.forEach((row, name) -> {
            if (rows.containsKey(row)) json.put(name, text(row));
        });
        LISTS.forEach((row, name) -> names(json.putArray(name), row));
        ObjectNode roles = json.putObject("roles");
        ROLES.forEach((row, name) -> names(roles.putArray(name), row));
        json.put("archived", text("State").contains("Archived"));
        json.put("drill", text("State").contains("Drill"));
        if (rows.containsKey("Duplicate of")) json.put("duplicateOf", text("Duplicate of"));
        ObjectNode milestones = json.putObject("milestones");
        for (String kind : MILESTONES) {
            String row = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            if (rows.containsKey(row)) milestone(milestones.putObject(kind), text(row));
        }
    }

    private void names(ArrayNode array, String row) {
        for (String name : text(row).split(", ", -1)) if (!name.isBlank()) array.add(name.strip());
    }

    private void milestone(ObjectNode json, String written) {
        String text = written;
        Matcher set = SET_BY.matcher(text);
        if (set.matches()) {
            json.put("setBy", set.group(2));
            text = set.group(1);
        }
        Matcher entry = ENTRY.matcher(text);
        if (entry.matches()) {
            json.put("entry", "t" + entry.group(2));
        } else if (text.equals("There was no such moment")) {
            json.put("notApplicable", true);
        } else if (!text.startsWith("Not known")) {
            int zoned = text.startsWith("2") || text.startsWith("1") ? text.indexOf(", ") : -1;
            new PageTimes(zone()).put(json, zoned < 0 ? text : text.substring(0, zoned), false);
        }
    }
}
