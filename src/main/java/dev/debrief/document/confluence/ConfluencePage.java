package dev.debrief.document.confluence;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Link;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.document.TableOfContents;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The body of a Confluence page that holds a whole post-mortem, in storage format as docs/confluence.md describes it. The
 * title is the page's own and not in it. The same document always gives the same text.
 */
public final class ConfluencePage {
    private static final int HEADINGS_WORTH_CONTENTS = 3;

    private final PostMortem tree;
    private final PageText page;
    private final List<Chapter> chapters = new ArrayList<>();

    /** What stands under a heading of the second level. */
    private record Chapter(String heading, boolean internal, Runnable body) {}

    private ConfluencePage(PostMortem tree, PageText page) {
        this.tree = tree;
        this.page = page;
    }

    /** The page body; without a root element, as Confluence takes it. */
    public static String write(PostMortem tree, Setting setting) {
        ConfluencePage whole = new ConfluencePage(tree, new PageText(setting.whereabouts(), numbers(tree)));
        for (TableOfContents.Entry entry : TableOfContents.of(tree)) {
            if (entry instanceof TableOfContents.OfPart one) whole.part(one);
            if (entry instanceof TableOfContents.OfSection one) whole.section(one);
        }
        return whole.written(setting);
    }

    private static Set<Integer> numbers(PostMortem tree) {
        Set<Integer> numbers = new HashSet<>();
        for (ActionItem item : tree.actionItems()) {
            if (item.number() != null) numbers.add(item.number().value());
        }
        return numbers;
    }

    private String written(Setting setting) {
        new DetailsTable(tree, page, setting.severity()).write();
        if (chapters.size() >= HEADINGS_WORTH_CONTENTS) {
            page.macros().bare("toc", Map.of("maxLevel", "3"));
            page.xml().line();
        }
        for (Chapter chapter : chapters) {
            page.heading(2, chapter.heading(), chapter.internal());
            chapter.body().run();
        }
        return page.xml().toString();
    }

    private void part(TableOfContents.OfPart one) {
        switch (one.part()) {
            case HEAD, MILESTONES -> {}
            case SUMMARY -> prose(one, tree.summary());
            case IMPACT -> chapter(one, tree.impact().isEmpty(), this::impact);
            case DETECTION -> prose(one, tree.detection());
            case TIMELINE -> chapter(one, tree.timeline().isEmpty(), () -> new TimelineTable(tree, page).write());
            case CAUSES -> chapter(one, tree.factors().isEmpty(), () -> new FactorsTable(tree, page).write());
            case RESOLUTION -> prose(one, tree.resolution());
            case LESSONS -> chapter(one, tree.lessons().isEmpty(), this::lessons);
            case ACTION_ITEMS -> chapter(one, tree.actionItems().isEmpty(), () -> new ActionTasks(tree, page).write());
            case LINKS -> chapter(one, tree.links().isEmpty(), this::links);
        }
    }

    private void section(TableOfContents.OfSection one) {
        Section section = one.section();
        String prefix = "section-" + (one.place() + 1) + "-";
        String heading = section.heading().isBlank() ? "More" : section.heading();
        chapters.add(new Chapter(heading, section.internal(), () -> page.prose(section.body(), prefix)));
    }

    private void prose(TableOfContents.OfPart one, Markdown text) {
        String prefix = one.part().name().toLowerCase(Locale.ROOT) + "-";
        chapter(one, text.isEmpty(), () -> page.prose(text, prefix));
    }

    private void chapter(TableOfContents.OfPart one, boolean empty, Runnable body) {
        if (!empty) chapters.add(new Chapter(one.heading(), false, body));
    }

    private void impact() {
        page.prose(tree.impact().text(), "impact-");
        if (tree.impact().figures().isEmpty()) return;
        page.table(
                List.of("Measure", "Amount", "Unit"),
                () -> tree.impact()
                        .figures()
                        .forEach(figure -> page.row(
                                () -> {
                                    page.xml().text(figure.measure());
                                    page.internal(figure.internal());
                                },
                                () -> page.xml().text(figure.amount()),
                                () -> page.xml().text(figure.unit()))));
    }

    private void lessons() {
        List<List<Markdown>> groups = List.of(
                tree.lessons().wentWell(),
                tree.lessons().wentBadly(),
                tree.lessons().gotLucky(),
                tree.lessons().learned());
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).isEmpty()) continue;
            page.heading(3, tree.head().template().lessonHeadings().get(group), false);
            String prefix = "lessons-" + (group + 1) + "-";
            List<Markdown> lessons = groups.get(group);
            page.xml().element("ul", () -> {
                for (int i = 0; i < lessons.size(); i++) {
                    Markdown lesson = lessons.get(i);
                    String own = prefix + (i + 1) + "-";
                    page.xml().element("li", () -> page.cell(lesson, own));
                }
            });
            page.xml().line();
        }
    }

    private void links() {
        page.xml()
                .element(
                        "ul",
                        () -> tree.links()
                                .forEach(link -> page.xml().element("li", () -> {
                                    link(link);
                                    page.internal(link.internal());
                                })));
        page.xml().line();
    }

    private void link(Link link) {
        String title = link.title().isBlank() ? link.address() : link.title();
        page.linked(link.address(), title);
    }
}
