package dev.debrief.review.page;

import java.util.List;
import java.util.stream.Collectors;

/** A review as Markdown, from the words of its page. Pure. */
final class MarkdownText {
    private final StringBuilder out = new StringBuilder();

    private MarkdownText() {}

    static String of(ReviewPage page) {
        MarkdownText text = new MarkdownText();
        text.line("# Review of " + page.name());
        text.line(page.frozen() + ". " + page.scope() + "."
                + (page.lead().isEmpty() ? "" : " Led by " + escaped(page.lead()) + ".")
                + (page.signed().isEmpty() ? "" : " " + escaped(page.signed()) + "."));
        text.line("**" + page.headline().bold() + "**"
                + page.headline().plain().substring(page.headline().bold().length()));
        text.figures(page);
        text.table(
                List.of("Month", "Opened", "Closed", "Carried over"),
                page.columns().stream()
                        .map(one -> List.of(one.name(), "" + one.opened(), "" + one.closed(), "" + one.carried()))
                        .toList());
        text.table(
                List.of("Days open", "Items", "Late"),
                page.ages().stream()
                        .map(one -> List.of(one.days(), "" + one.open(), "" + one.late()))
                        .toList());
        for (ReviewPage.Grouped group : page.groups()) text.group(group);
        text.times("Incidents", page.incidents().beside());
        text.times("Incidents by severity", page.incidents().bySeverity());
        text.times("Incidents by type", page.incidents().byType());
        text.agenda(page);
        text.end(page);
        return text.out.toString();
    }

    private void figures(ReviewPage page) {
        for (List<ReviewPage.Figure> some : List.of(page.figures(), page.others())) {
            out.append(some.stream()
                    .map(one -> "- " + InWords.capital(one.label()) + ": " + one.value()
                            + (one.before().isEmpty() ? "" : " (" + String.join(", ", one.before()) + ")"))
                    .collect(Collectors.joining("\n", "", "\n\n")));
        }
        if (!page.unknown().isEmpty()) line(page.unknown().get(0));
    }

    private void group(ReviewPage.Grouped group) {
        if (group.rows().isEmpty()) return;
        line("## " + group.heading());
        table(
                List.of(
                        "",
                        "Carried in",
                        "Opened",
                        "Closed",
                        "Won't do",
                        "Carried out",
                        "On time",
                        "Late",
                        "Median age"),
                group.rows().stream()
                        .map(row -> List.of(
                                row.name(),
                                "" + row.in(),
                                "" + row.opened(),
                                "" + row.closed(),
                                "" + row.wontDo(),
                                "" + row.out(),
                                row.onTime(),
                                "" + row.late(),
                                row.age()))
                        .toList());
    }

    private void times(String heading, List<ReviewPage.IncidentRow> rows) {
        if (rows.isEmpty()) return;
        line("## " + heading);
        table(
                List.of("", "Incidents", "MTTD", "MTTA", "MTTM", "MTTR"),
                rows.stream()
                        .map(row -> java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(row.name(), "" + row.count()),
                                        row.times().stream().map(MarkdownText::time))
                                .toList())
                        .toList());
    }

    private static String time(ReviewPage.Time time) {
        return time.median()
                + (time.mean().isEmpty() ? "" : ", mean " + time.mean())
                + (time.leftOut().isEmpty() ? "" : ", left out " + time.leftOut());
    }

    private void agenda(ReviewPage page) {
        if (page.agenda().lines().isEmpty()) return;
        line("## Agenda");
        for (Agenda.Line one : page.agenda().lines()) {
            out.append(one.place() + ". " + one.name() + " " + escaped(sentence(one.plain())) + " "
                    + escaped(one.about()) + ". " + escaped(InWords.capital(String.join(", ", one.reasons()))) + ".");
            Agenda.Decision decided = one.decided();
            out.append(
                    decided == null
                            ? " No decision."
                            : " **" + escaped(decided.words()) + ".**"
                                    + (decided.reason().isEmpty() ? "" : " “" + escaped(decided.reason()) + "”"));
            out.append('\n');
        }
        out.append('\n');
    }

    private void end(ReviewPage page) {
        line("## Sign-off");
        if (!page.agenda().present().isEmpty())
            line("Present: " + escaped(page.agenda().present()) + ".");
        if (!page.agenda().notes().isEmpty()) line(page.agenda().notes());
        line(page.signed().isEmpty() ? "Not signed off yet." : escaped(page.signed()) + ".");
        if (page.addenda().isEmpty()) return;
        line("## Corrections");
        page.addenda().forEach(one -> line(one.when() + ", " + escaped(one.by()) + ": " + escaped(one.plain())));
    }

    private void table(List<String> heads, List<List<String>> rows) {
        row(heads);
        row(heads.stream()
                .map(head -> head.equals(heads.get(0)) ? "---" : "---:")
                .toList());
        rows.forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append(cells.stream()
                .map(cell -> cell.matches("-+:?") ? cell : escaped(cell))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }

    private static String sentence(String text) {
        return text.matches(".*[.?!]") ? text : text + ".";
    }
}
