package dev.debrief.document.comparison;

import dev.debrief.document.ActionItem;
import dev.debrief.document.CanonicalTime;
import dev.debrief.document.Factor;
import dev.debrief.document.Impact;
import dev.debrief.document.Link;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a document as outlines. */
final class RowOutlines {
    private final PostMortem tree;
    private final Map<RowId, String> factors = new HashMap<>();

    RowOutlines(PostMortem tree) {
        this.tree = tree;
        int number = 0;
        for (Factor factor : tree.factors()) {
            factors.putIfAbsent(
                    factor.id(), "F" + ++number + " " + beginning(factor.text().source()));
        }
    }

    private static <T> List<Outline.Line> each(List<T> rows, BiFunction<T, Integer, Outline.Line> line) {
        List<Outline.Line> lines = new ArrayList<>();
        for (T row : rows) lines.add(line.apply(row, lines.size() + 1));
        return lines;
    }

    List<Outline.Line> timeline() {
        return each(tree.timeline(), this::entry);
    }

    private Outline.Line entry(TimelineEntry entry, int number) {
        return new Outline.Line(
                entry.id().value(),
                "Entry " + number,
                entry.text().source(),
                List.of(
                        when("Time", entry.when()),
                        word(
                                "Kind",
                                entry.kind(),
                                entry.kind() == null ? "" : entry.kind().word()),
                        Value.prose("", entry.text().source()),
                        Value.prose("Source", entry.source()),
                        Value.prose("Evidence", entry.evidence()),
                        Value.flag("Internal", entry.internal())));
    }

    List<Outline.Line> factors() {
        return each(tree.factors(), this::factor);
    }

    private Outline.Line factor(Factor factor, int number) {
        return new Outline.Line(
                factor.id().value(),
                "F" + number,
                factor.text().source(),
                List.of(
                        Value.prose("", factor.text().source()),
                        Value.whole("Role", factor.role(), factor.role().word()),
                        Outlines.optional("Category", factor.category()),
                        pointing("Led to", factor.ledTo()),
                        Value.flag("Internal", factor.internal())));
    }

    List<Outline.Line> actionItems() {
        return each(tree.actionItems(), this::actionItem);
    }

    private Outline.Line actionItem(ActionItem item, int number) {
        return new Outline.Line(
                item.id().value(),
                item.number() == null ? "Action " + number : item.number().toString(),
                item.text().source(),
                List.of(
                        Outlines.optional("Number", item.number()),
                        Value.prose("", item.text().source()),
                        Outlines.optional("Owner", item.owner()),
                        when("Due", item.due()),
                        word(
                                "Kind",
                                item.kind(),
                                item.kind() == null ? "" : item.kind().word()),
                        word(
                                "Priority",
                                item.priority(),
                                item.priority() == null ? "" : item.priority().word()),
                        Value.whole("State", item.state(), item.state().word()),
                        Value.prose("Ticket", item.ticket()),
                        pointing("Covers", item.covers()),
                        Value.flag("Internal", item.internal())));
    }

    List<Outline.Line> figures() {
        return each(tree.impact().figures(), RowOutlines::figure);
    }

    private static Outline.Line figure(Impact.Figure figure, int number) {
        String text = (figure.amount() + " " + figure.unit() + " " + figure.measure()).strip();
        return new Outline.Line(
                figure.id().value(),
                "Figure " + number,
                text,
                List.of(
                        Value.prose("Measure", figure.measure()),
                        Value.whole("Amount", figure.amount(), figure.amount()),
                        Value.whole("Unit", figure.unit(), figure.unit()),
                        Value.flag("Internal", figure.internal())));
    }

    List<Outline.Line> sections() {
        return each(tree.sections(), RowOutlines::section);
    }

    private static Outline.Line section(Section section, int number) {
        return new Outline.Line(
                section.id().value(),
                "Section " + number,
                section.heading(),
                List.of(
                        Value.prose("Heading", section.heading()),
                        Value.prose("", section.body().source()),
                        Value.whole("Stands behind", section.after(), lower(section.after())),
                        Value.flag("Internal", section.internal())));
    }

    List<Outline.Line> links() {
        return each(
                tree.links(),
                (Link link, Integer number) -> new Outline.Line(
                        link.id().value(),
                        "Link " + number,
                        link.title().isEmpty() ? link.address() : link.title(),
                        List.of(
                                Value.prose("Title", link.title()),
                                Value.whole("Address", link.address(), link.address()),
                                Value.flag("Internal", link.internal()))));
    }

    private Value when(String name, When when) {
        String asWritten = "";
        if (when instanceof When.Exact exact && exact.asWritten() != null) asWritten = " (“" + exact.asWritten() + "”)";
        if (when instanceof When.OnDay day && day.asWritten() != null) asWritten = " (“" + day.asWritten() + "”)";
        return Value.whole(name, when, CanonicalTime.write(when, tree.head().timeZone()) + asWritten);
    }

    private static Value word(String name, @Nullable Enum<?> choice, String word) {
        return Value.whole(name, java.util.Optional.ofNullable(choice), word);
    }

    private Value pointing(String name, List<RowId> to) {
        List<String> words =
                to.stream().map(id -> factors.getOrDefault(id, id.value())).toList();
        return new Value(name, Value.Shape.NAMES, to, words);
    }

    private static String beginning(String text) {
        int end = text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length())));
        String line = text.substring(0, end).replace('\n', ' ');
        return end < text.length() ? line + "…" : line;
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
