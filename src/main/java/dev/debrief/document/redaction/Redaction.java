package dev.debrief.document.redaction;

import dev.debrief.document.Impact;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.util.List;

/**
 * Makes the copy for customers: internal rows, sections and passages out, people and teams as roles, tickets, attachments
 * and addresses within the house out. What no rule can tell is left for {@link Check} to ask about.
 *
 * @param internal every text that stands in internal rows and passages
 * @param open every text of the document that is not internal, before anything was replaced
 */
record Redaction(
        PostMortem copy, Cast cast, Teams teams, List<Replacement> replacements, String internal, String open) {
    static Redaction of(PostMortem tree, Known known) {
        StringBuilder internal = new StringBuilder();
        PostMortem parted = EveryText.rewritten(tree, (field, prose, text) -> {
            if (!prose) return text;
            Passages.Parted parts = Passages.part(text);
            internal.append(parts.internal()).append('\n');
            return parts.open();
        });
        Cast cast = Cast.of(tree, known);
        Teams teams = Teams.of(tree, known);
        Replacements noted = new Replacements();
        Replacing replacing = new Replacing(tree, cast, teams, known, noted);
        PostMortem open = WithoutInternal.of(parted, replacing::leadsInside);
        PostMortem copy = EveryText.rewritten(open, replacing::in);
        return new Redaction(copy, cast, teams, noted.all(), internalRows(tree) + internal, text(open));
    }

    private static String text(PostMortem tree) {
        StringBuilder all = new StringBuilder();
        EveryText.of(tree).forEach(text -> all.append(text.words()).append('\n'));
        return all.toString();
    }

    private static String internalRows(PostMortem tree) {
        StringBuilder all = new StringBuilder();
        tree.timeline().stream().filter(entry -> entry.internal()).forEach(entry -> add(all, entry.text()));
        tree.factors().stream().filter(factor -> factor.internal()).forEach(factor -> add(all, factor.text()));
        tree.actionItems().stream().filter(item -> item.internal()).forEach(item -> add(all, item.text()));
        tree.impact().figures().stream()
                .filter(Impact.Figure::internal)
                .forEach(figure -> all.append(figure.measure() + " " + figure.amount() + " " + figure.unit() + "\n"));
        tree.sections().stream().filter(section -> section.internal()).forEach(section -> {
            all.append(section.heading()).append('\n');
            add(all, section.body());
        });
        tree.links().stream().filter(link -> link.internal()).forEach(link -> all.append(link.title() + "\n"));
        return all.toString();
    }

    private static void add(StringBuilder all, Markdown text) {
        all.append(text.source()).append('\n');
    }
}
