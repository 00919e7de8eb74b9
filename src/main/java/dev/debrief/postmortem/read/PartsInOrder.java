package dev.debrief.postmortem.read;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.document.TableOfContents;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** The parts of a document and its free sections in the order in which they are read. */
final class PartsInOrder {
    private final PostMortem postMortem;
    private final AttachedFiles files;
    private final List<PartView> before = new ArrayList<>();
    private final List<PartView> behind = new ArrayList<>();
    private RawString actions = Html.NONE;
    private List<PartView> parts = before;

    private PartsInOrder(PostMortem postMortem, AttachedFiles files) {
        this.postMortem = postMortem;
        this.files = files;
    }

    static PartsInOrder of(PostMortem postMortem, AttachedFiles files) {
        PartsInOrder order = new PartsInOrder(postMortem, files);
        for (TableOfContents.Entry entry : TableOfContents.of(postMortem)) {
            if (entry instanceof TableOfContents.OfPart one) order.part(one);
            if (entry instanceof TableOfContents.OfSection one) order.section(one);
        }
        return order;
    }

    /** What stands in the text column before the action items, which need the whole width. */
    List<PartView> beforeActions() {
        return before;
    }

    /** The heading of the action items. */
    RawString actions() {
        return actions;
    }

    /** What stands behind them. */
    List<PartView> behindActions() {
        return behind;
    }

    private void part(TableOfContents.OfPart one) {
        switch (one.part()) {
            case SUMMARY -> prose(one, "summary", "prose", postMortem.summary(), false);
            case IMPACT -> {
                boolean hasFigures = !postMortem.impact().figures().isEmpty();
                prose(one, "impact", "impact", postMortem.impact().text(), hasFigures);
            }
            case DETECTION -> prose(one, "detection", "prose", postMortem.detection(), false);
            case RESOLUTION -> prose(one, "resolution", "prose", postMortem.resolution(), false);
            case TIMELINE -> list(one, "timeline", postMortem.timeline().isEmpty());
            case CAUSES -> list(one, "causes", postMortem.factors().isEmpty());
            case LESSONS -> list(one, "lessons", postMortem.lessons().isEmpty());
            case LINKS -> links(one);
            case ACTION_ITEMS -> {
                actions = Html.words(one.heading());
                parts = behind;
            }
            default -> throw new IllegalStateException(one.part() + " is no chapter");
        }
    }

    private void prose(TableOfContents.OfPart one, String id, String shape, Markdown text, boolean alsoWritten) {
        RawString html = Html.blocks(text, id, files);
        add(one, id, shape, html, alsoWritten || !text.isEmpty(), "#field-" + id);
    }

    private void list(TableOfContents.OfPart one, String shape, boolean isEmpty) {
        add(one, shape, shape, Html.NONE, !isEmpty, "#part-" + (shape.equals("causes") ? "factors" : shape));
    }

    /** Nobody is asked for links. */
    private void links(TableOfContents.OfPart one) {
        if (!postMortem.links().isEmpty()) list(one, "links", false);
    }

    /** A part that the template leaves out is there where something is written in it. */
    private void add(
            TableOfContents.OfPart one, String id, String shape, RawString html, boolean isWritten, String write) {
        if (!isWritten && !one.isAsked()) return;
        parts.add(new PartView(id, Html.words(one.heading()), shape, html, isWritten, write, false));
    }

    private void section(TableOfContents.OfSection one) {
        Section section = one.section();
        String id = "section-" + (one.place() + 1);
        RawString heading = section.heading().isBlank() ? new RawString("More") : Html.words(section.heading());
        RawString html = Html.blocks(section.body(), id, files);
        parts.add(new PartView(id, heading, "prose", html, true, "#part-sections", section.internal()));
    }
}
