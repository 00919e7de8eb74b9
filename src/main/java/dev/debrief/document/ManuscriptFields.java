package dev.debrief.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names of the form's fields and row lists, in the order in which they stand on the form. */
public final class ManuscriptFields {
    public static final String FIGURES = "figures";
    public static final String TIMELINE = "timeline";
    public static final String FACTORS = "factors";
    public static final String ACTION_ITEMS = "actionItems";
    public static final String SECTIONS = "sections";
    public static final String LINKS = "links";

    /** The row lists, in the order of the form. */
    public static final List<String> LISTS = List.of(FIGURES, TIMELINE, FACTORS, ACTION_ITEMS, SECTIONS, LINKS);

    /** The column that every list has: not for customers. */
    public static final String INTERNAL = "internal";

    /** The columns in which typing makes a row worth reading. The others have a choice made beforehand. */
    private static final Map<String, List<String>> TYPED = Map.of(
            FIGURES, List.of("measure", "amount", "unit"),
            TIMELINE, List.of("when", "kind", "text", "source", "evidence"),
            FACTORS, List.of("category", "text", "alsoLedTo"),
            ACTION_ITEMS, List.of("text", "owner", "due", "kind", "priority", "ticket", "covers"),
            SECTIONS, List.of("heading", "body"),
            LINKS, List.of("address", "title"));

    /** The columns that always hold a choice, so that they alone do not make a row. */
    private static final Map<String, List<String>> CHOSEN =
            Map.of(FACTORS, List.of("role", "ledTo"), SECTIONS, List.of("after"));

    private static final List<String> PROSE = List.of("summary", "impact", "detection", "resolution");

    private static final List<String> PLACES = List.of(
            "title",
            "severity",
            "type",
            "services",
            "team",
            "template",
            "lead",
            "commanders",
            "communications",
            "scribes",
            "participants",
            "authors",
            "tags",
            "timeZone",
            "drill",
            "duplicateOf",
            "started",
            "detected",
            "acknowledged",
            "mitigated",
            "resolved",
            "summary",
            "impact",
            FIGURES,
            "detection",
            TIMELINE,
            FACTORS,
            "resolution",
            "lessons",
            ACTION_ITEMS,
            SECTIONS,
            LINKS);

    private ManuscriptFields() {}

    /** The name of one column of a row: {@code timeline.a1.when}. */
    public static String name(String list, RowId row, String column) {
        return list + "." + row + "." + column;
    }

    /** The name of the field that says where a milestone is known from: {@code started.from}. */
    public static String from(Milestone.Kind kind) {
        return kind.word() + ".from";
    }

    /** The name of the field with the time of a milestone: {@code started.at}. */
    public static String at(Milestone.Kind kind) {
        return kind.word() + ".at";
    }

    /** Every column of a list. */
    public static List<String> columns(String list) {
        List<String> columns = new ArrayList<>(typedColumns(list));
        columns.addAll(CHOSEN.getOrDefault(list, List.of()));
        columns.add(INTERNAL);
        return columns;
    }

    /** Whether a field holds Markdown of several lines; all others hold one line. */
    static boolean isProse(String field) {
        return PROSE.contains(field)
                || field.startsWith("lessons.")
                || field.endsWith(".text")
                || field.endsWith(".body");
    }

    /** The place of a field on the form, for putting findings into the order in which they are met there. */
    static int place(String field) {
        String first = field.indexOf('.') < 0 ? field : field.substring(0, field.indexOf('.'));
        int place = PLACES.indexOf(first);
        return place < 0 ? PLACES.size() : place;
    }

    static List<String> typedColumns(String list) {
        return TYPED.getOrDefault(list, List.of());
    }
}
