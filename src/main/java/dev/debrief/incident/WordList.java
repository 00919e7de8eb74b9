package dev.debrief.incident;

import java.util.List;
import java.util.function.Supplier;

/** One list of words that are configured: what it is called, and where its words are used. */
final class WordList {
    static final WordList SEVERITY = new WordList(
            Severity.class,
            Severity::new,
            new Words("Severities", "severities", "severity", "incident"),
            "severity",
            new Use("incident", "severity", "severity = :name"),
            40,
            List.of(
                    new WordColumn("rank", "Rank", false, List.of("4", "3", "2", "1")),
                    WordColumn.wide("meaning", "What it means")));

    static final WordList TYPE = new WordList(
            IncidentType.class,
            IncidentType::new,
            new Words("Types of incidents", "types", "type", "incident"),
            "incident_type",
            new Use("incident", "incident_type", "incident_type = :name"),
            80,
            List.of(
                    WordColumn.line("usualSeverity", "Usual severity"),
                    WordColumn.wide("usualCause", "Usual cause"),
                    WordColumn.wide("foundBy", "How it is found")));

    static final WordList CATEGORY = new WordList(
            FactorCategory.class,
            FactorCategory::new,
            new Words("Categories of causes", "categories", "category", "cause"),
            "factor_category",
            new Use("factor", "category", "lower(category) = lower(:name)"),
            60,
            List.of(
                    WordColumn.wide("meaning", "What belongs there"),
                    WordColumn.wide("preventedBy", "What usually prevents it")));

    /** What the page calls the list, one of its words, and the thing that is given one. */
    record Words(String heading, String here, String one, String user) {}

    /** The table and column in which the words are used, and the condition that finds one. */
    record Use(String table, String column, String condition) {}

    final Class<? extends ConfiguredWord> type;
    final Supplier<ConfiguredWord> fresh;
    final Words words;
    final String table;
    final Use use;
    final int longest;
    final List<WordColumn> columns;

    WordList(
            Class<? extends ConfiguredWord> type,
            Supplier<ConfiguredWord> fresh,
            Words words,
            String table,
            Use use,
            int longest,
            List<WordColumn> columns) {
        this.type = type;
        this.fresh = fresh;
        this.words = words;
        this.table = table;
        this.use = use;
        this.longest = longest;
        this.columns = columns;
    }

    String address() {
        return "/settings/" + words.here();
    }
}
