package dev.debrief.review.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a review shows.
 *
 * @param address without what stands behind it, such as {@code /reviews/2026-10}
 * @param query {@code ?team=3}, or empty for everybody
 * @param scopes the reviews of the same month
 * @param signed when and by whom it was signed off; empty where it is not
 * @param columns the first chart as a table, as are the {@code ages}
 * @param groups the items by team, and folded away by owner, severity, kind and priority
 */
@TemplateData
record ReviewPage(
        String month,
        String name,
        String address,
        String query,
        String frozen,
        String scope,
        List<Scope> scopes,
        String lead,
        int decided,
        int lines,
        String signed,
        Headline headline,
        List<Figure> figures,
        RawString flow,
        RawString age,
        List<Charts.Column> columns,
        List<AgeRow> ages,
        List<Grouped> groups,
        Incidents incidents,
        List<Figure> others,
        List<String> unknown,
        Agenda agenda,
        List<Defined> computed,
        List<Correction> addenda,
        Map<String, String> typed,
        Map<String, String> problems) {
    /** Another review of the month. */
    @TemplateData
    record Scope(String name, String address, boolean isHere) {}

    /** A figure with its comparison, and the list that it was counted from; the address is maybe empty. */
    @TemplateData
    record Figure(String label, String value, List<String> before, String address) {}

    @TemplateData
    record AgeRow(String days, int open, int late, String address, String lateAddress) {}

    /** Items by one thing. */
    @TemplateData
    record Grouped(String by, String heading, List<GroupRow> rows) {
        /** The head of the column of names. */
        public String column() {
            return InWords.capital(by);
        }
    }

    /** @param query what the address of a list needs to show this group alone */
    @TemplateData
    record GroupRow(
            String name,
            int in,
            int opened,
            int closed,
            int wontDo,
            int out,
            String onTime,
            int late,
            String age,
            String query) {}

    /** The incidents of the month by severity and by type, and beside other months. */
    @TemplateData
    record Incidents(
            int count,
            String leftOut,
            String leftOutAddress,
            List<IncidentRow> bySeverity,
            List<IncidentRow> byType,
            List<IncidentRow> beside) {}

    /**
     * Incidents of one kind or month.
     *
     * @param times median beside mean, one cell for each of the four
     * @param address of their list; empty where the month is not frozen
     */
    @TemplateData
    record IncidentRow(String name, int count, List<Time> times, String address) {}

    @TemplateData
    record Time(String median, String mean, String leftOut) {}

    /** A word and how it is computed. */
    @TemplateData
    record Defined(String term, String meaning) {}

    /** A correction below the signature. */
    @TemplateData
    record Correction(RawString text, String plain, String when, String by) {}

    /** What was typed into a field and not taken. */
    public String was(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with it; null where nothing is. */
    public @Nullable String wrong(String field) {
        return problems.get(field);
    }

    /** The team in an address that has something behind its question mark already. */
    public String and() {
        return query.replace('?', '&');
    }

    /** Whether anything can still be decided here. */
    public boolean isOpen() {
        return signed.isEmpty();
    }
}
