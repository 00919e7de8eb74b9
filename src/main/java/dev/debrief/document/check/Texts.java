package dev.debrief.document.check;

import dev.debrief.document.Factor;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.TimelineEntry;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every text of a document, by the form's field that holds it. */
final class Texts {
    /** A timeline entry that was made of a pasted log says what somebody said then. */
    private static final Pattern PASTED = Pattern.compile("/incidents/[0-9]+/pasted/[0-9]+");

    private final Names names;
    private final List<Text> all = new ArrayList<>();

    /**
     * One text.
     *
     * @param proven whether evidence stands beside it
     * @param someoneElses whether it was said in a chat
     */
    record Text(String field, Prose prose, boolean proven, boolean someoneElses) {}

    private Texts(Names names) {
        this.names = names;
    }

    static List<Text> of(PostMortem tree, Names names) {
        Texts texts = new Texts(names);
        texts.all.add(new Text("title", Prose.line(tree.head().title(), names), true, false));
        texts.add("summary", tree.summary());
        texts.add("impact", tree.impact().text());
        texts.add("detection", tree.detection());
        tree.timeline().forEach(texts::add);
        for (Factor factor : tree.factors()) texts.add(ManuscriptFields.FACTORS, factor.id(), "text", factor.text());
        texts.add("resolution", tree.resolution());
        texts.add("lessons.wentWell", tree.lessons().wentWell());
        texts.add("lessons.wentBadly", tree.lessons().wentBadly());
        texts.add("lessons.gotLucky", tree.lessons().gotLucky());
        texts.add("lessons.learned", tree.lessons().learned());
        tree.actionItems().forEach(item -> texts.add(ManuscriptFields.ACTION_ITEMS, item.id(), "text", item.text()));
        for (Section section : tree.sections())
            texts.add(ManuscriptFields.SECTIONS, section.id(), "body", section.body());
        return texts.all;
    }

    private void add(String field, Markdown text) {
        if (!text.isEmpty()) all.add(new Text(field, Prose.of(text, names), false, false));
    }

    private void add(String field, List<Markdown> lessons) {
        lessons.forEach(lesson -> add(field, lesson));
    }

    private void add(String list, RowId row, String column, Markdown text) {
        add(ManuscriptFields.name(list, row, column), text);
    }

    private void add(TimelineEntry entry) {
        if (entry.text().isEmpty()) return;
        boolean proven = !entry.evidence().isBlank() || !entry.source().isBlank();
        boolean pasted = PASTED.matcher(entry.evidence()).find()
                || PASTED.matcher(entry.source()).find();
        String field = ManuscriptFields.name(ManuscriptFields.TIMELINE, entry.id(), "text");
        all.add(new Text(field, Prose.of(entry.text(), names), proven, pasted));
    }
}
