package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Part;
import dev.debrief.document.RowId;
import dev.debrief.document.TemplateChapter;
import java.util.List;
import java.util.Map;

/** Where a field stands on the page, in the words of the page. */
public final class Place {
    /** The parts of the form in their order, by the name that their fields share. */
    static final List<String> PARTS = List.of(
            "head",
            "summary",
            "impact",
            "detection",
            "timeline",
            "milestones",
            "factors",
            "resolution",
            "lessons",
            "actionItems",
            "sections",
            "links");

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("head", "Head"),
            Map.entry("summary", "Summary"),
            Map.entry("impact", "Impact"),
            Map.entry("detection", "Detection"),
            Map.entry("timeline", "Timeline"),
            Map.entry("milestones", "Milestones"),
            Map.entry("factors", "Causes"),
            Map.entry("resolution", "Resolution"),
            Map.entry("lessons", "Lessons"),
            Map.entry("actionItems", "Action items"),
            Map.entry("sections", "More sections"),
            Map.entry("links", "Links"));

    private static final Map<String, String> COLUMNS = Map.of(
            "when", "time", "alsoLedTo", "also led to", "ledTo", "led to", "after", "place", "address", "address");

    private static final String CHAPTER = "section-";

    private Place() {}

    /** The part of the form in which the field stands. */
    public static String part(String field) {
        String first = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        if (first.equals(ManuscriptFields.FIGURES)) return "impact";
        if (PARTS.contains(first) || first.startsWith(CHAPTER)) return first;
        return field.endsWith(".from") || field.endsWith(".at") ? "milestones" : "head";
    }

    /** Where a part stands on the page of the form. */
    public static String anchor(String part) {
        return part.equals(ManuscriptFields.FACTORS) ? "part-causes" : "part-" + part;
    }

    static String title(String part) {
        return TITLES.getOrDefault(part, part);
    }

    static String title(Part part) {
        return switch (part) {
            case CAUSES -> title("factors");
            case ACTION_ITEMS -> title("actionItems");
            default -> title(part.name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** {@code Timeline, entry 5, time}. */
    public static String words(String field, Manuscript typed) {
        String[] words = field.split("\\.", -1);
        if (words.length == 3 && words[0].equals(ManuscriptFields.SECTIONS)) {
            String heading = typed.value(TemplateChapter.heading(words[1]));
            if (!heading.isBlank()) return heading;
        }
        String part = title(part(field));
        if (part.startsWith(CHAPTER)) return typed.value(TemplateChapter.heading(part));
        if (words.length == 3 && ManuscriptFields.LISTS.contains(words[0])) {
            String row =
                    Rows.id(words[1]).map(id -> rowWords(words[0], id, typed)).orElse("a row");
            return part + ", " + row + ", " + COLUMNS.getOrDefault(words[2], words[2]);
        }
        if (words.length == 2 && ManuscriptFields.LISTS.contains(words[0])) {
            return part + ", "
                    + Rows.id(words[1]).map(id -> rowWords(words[0], id, typed)).orElse("a row");
        }
        if (words.length == 2) return part + ", " + spaced(words[0].equals("lessons") ? words[1] : words[0]);
        return part.equals("Head") ? "Head, " + spaced(field) : part;
    }

    /** {@code entry 5}, {@code F2}. */
    static String rowWords(String list, RowId row, Manuscript typed) {
        if (list.equals(ManuscriptFields.FACTORS)) return "F" + CauseTree.number(typed, row);
        int place = typed.rows(list).indexOf(row);
        return place < 0 ? noun(list) + " that was removed" : noun(list) + " " + (place + 1);
    }

    /** What one row of a list is called. */
    static String noun(String list) {
        return switch (list) {
            case "timeline" -> "entry";
            case "figures" -> "figure";
            case "factors" -> "F";
            case "actionItems" -> "action item";
            case "sections" -> "section";
            default -> "link";
        };
    }

    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
