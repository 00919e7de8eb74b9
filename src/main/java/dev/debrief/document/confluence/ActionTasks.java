package dev.debrief.document.confluence;

import dev.debrief.document.ActionItem;
import dev.debrief.document.FactorLabels;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import java.util.ArrayList;
import java.util.List;

/** The action items as Confluence's own tasks: ticked when done, with owner, due day and ticket in a line below. */
final class ActionTasks {
    private final PostMortem tree;
    private final PageText page;
    private final FactorLabels labels;

    ActionTasks(PostMortem tree, PageText page) {
        this.tree = tree;
        this.page = page;
        labels = FactorLabels.of(tree);
    }

    void write() {
        page.xml().element("ac:task-list", () -> {
            for (int i = 0; i < tree.actionItems().size(); i++)
                task(tree.actionItems().get(i), i + 1);
        });
        page.xml().line();
    }

    private void task(ActionItem item, int place) {
        int number = item.number() == null
                ? page.tasks().next()
                : page.tasks().of(item.number().value());
        boolean complete = item.state() == ActionItem.State.DONE || item.state() == ActionItem.State.VERIFIED;
        page.format().task(number, complete, () -> {
            if (item.number() != null) {
                page.xml().element("strong", item.number().toString()).text(" ");
            }
            page.cell(item.text(), "action-" + place + "-");
            page.xml().text(" ");
            page.macros().lozenge(DetailsTable.capital(item.state().word()), colour(item.state()));
            page.internal(item.internal());
            below(item);
        });
    }

    private static Macros.Colour colour(ActionItem.State state) {
        return switch (state) {
            case OPEN, WONT_DO -> Macros.Colour.GREY;
            case IN_PROGRESS -> Macros.Colour.BLUE;
            case DONE, VERIFIED -> Macros.Colour.GREEN;
        };
    }

    private void below(ActionItem item) {
        List<Runnable> facts = new ArrayList<>();
        if (item.owner() != null) facts.add(() -> page.xml().text("Owner: " + item.owner()));
        if (!(item.due() instanceof When.Unsaid))
            facts.add(() -> {
                page.xml().text("Due: ");
                page.when(item.due(), tree.head().timeZone());
            });
        ActionItem.Priority priority = item.priority();
        if (priority != null) facts.add(() -> page.xml().text("Priority: " + priority.word()));
        ActionItem.Kind kind = item.kind();
        if (kind != null) facts.add(() -> page.xml().text("Kind: " + kind.word()));
        if (!item.ticket().isBlank())
            facts.add(() -> {
                page.xml().text("Ticket: ");
                page.linked(item.ticket());
            });
        List<String> covers = labels.write(item.covers());
        if (!covers.isEmpty())
            facts.add(() -> {
                page.xml().text("Covers: ");
                FactorsTable.pointers(page, covers);
            });
        if (!facts.isEmpty()) page.xml().empty("br");
        for (int i = 0; i < facts.size(); i++) {
            if (i > 0) page.xml().text(" \u00b7 ");
            facts.get(i).run();
        }
    }
}
