package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides what each chapter is about, from its heading, from where it stands, and from what stands in it. */
final class Sense {
    private static final Set<Meaning> KEPT_INSIDE_ACTIONS = Set.of(
            Meaning.TIMELINE,
            Meaning.LESSONS,
            Meaning.WENT_WELL,
            Meaning.WENT_BADLY,
            Meaning.GOT_LUCKY,
            Meaning.ASIDE,
            Meaning.PEOPLE);

    /** What stands below a timeline only because its heading is too small. */
    private static final Set<Meaning> PARTS_OF_THEIR_OWN = Set.of(
            Meaning.CAUSE,
            Meaning.ACTIONS,
            Meaning.LESSONS,
            Meaning.WENT_WELL,
            Meaning.WENT_BADLY,
            Meaning.GOT_LUCKY,
            Meaning.IMPACT,
            Meaning.RESOLUTION,
            Meaning.CONTRIBUTING,
            Meaning.SUMMARY);

    private final List<Chapter> all = new ArrayList<>();
    private final Chapter root;

    private Sense(Chapter root) {
        this.root = root;
    }

    static void decide(Chapter root) {
        Sense sense = new Sense(root);
        sense.first(root, Meaning.NONE);
        sense.again();
    }

    /** What the heading says, below that of the chapter around it. */
    private void first(Chapter chapter, Meaning around) {
        all.add(chapter);
        if (chapter != root) chapter.meaning = inside(chapter, said(chapter), around);
        for (Chapter child : chapter.children) first(child, chapter.meaning == Meaning.NONE ? around : chapter.meaning);
    }

    private static Meaning said(Chapter chapter) {
        if (chapter.heading.isBlank() || chapter.isTitle) return Meaning.NONE;
        if (Timed.read(Plain.of(chapter.heading))
                .filter(timed -> timed.stamp().clock() != null)
                .isPresent()) return Meaning.NONE;
        return (chapter.real ? Meaning.of(chapter.heading) : Meaning.ofLabel(chapter.heading)).orElse(Meaning.NONE);
    }

    private static Meaning inside(Chapter chapter, Meaning said, Meaning around) {
        if (around == Meaning.ASIDE)
            return said == Meaning.TIMELINE ? Meaning.ASIDE : said == Meaning.NONE ? Meaning.NONE : Meaning.ASIDE;
        if (around == Meaning.TIMELINE)
            return PARTS_OF_THEIR_OWN.contains(said) && TimedRows.count(chapter) == 0 ? said : Meaning.NONE;
        if (around == Meaning.ACTIONS || around == Meaning.REMEDIATION)
            return KEPT_INSIDE_ACTIONS.contains(said) ? said : Meaning.NONE;
        if (around.isLesson()
                && (said == Meaning.SUMMARY
                        || said == Meaning.DETAILS
                        || said == Meaning.DETECTION
                        || said == Meaning.RESOLUTION
                        || said == Meaning.IMPACT
                        || said == Meaning.CONTEXT
                        || said == Meaning.ASIDE
                        || said == Meaning.PEOPLE)) return Meaning.NONE;
        if (around == said) return Meaning.NONE;
        if (around.isLesson() && said == Meaning.WENT_WRONG) return Meaning.WENT_BADLY;
        boolean mere = around.isProse()
                && around != Meaning.NONE
                && (said == Meaning.DETAILS
                        || said == Meaning.CONTEXT
                        || said == Meaning.BACKGROUND
                        || said == Meaning.SUMMARY
                        || said == Meaning.ASIDE
                        || said == Meaning.PEOPLE);
        return mere ? Meaning.NONE : said;
    }

    /** A summary keeps in its own words what has a chapter elsewhere. */
    private void keepInSummary(Chapter chapter) {
        for (Chapter child : chapter.children) {
            boolean label = !child.real && chapter.real && chapter.meaning == Meaning.SUMMARY;
            boolean elsewhere = label
                    && all.stream()
                            .anyMatch(other -> other.meaning == child.meaning
                                    && !chapter.children.contains(other)
                                    && !other.isEmpty());
            if (elsewhere) child.meaning = Meaning.NONE;
            keepInSummary(child);
        }
    }

    /** What only the whole document tells. */
    private void again() {
        if (!has(Meaning.ACTIONS)) tablesOfTasks();
        boolean actions = has(Meaning.ACTIONS);
        boolean remediation =
                all.stream().anyMatch(chapter -> chapter.meaning == Meaning.REMEDIATION && chapter.hasRows());
        boolean lessons = has(Meaning.WENT_WELL) || has(Meaning.GOT_LUCKY) || has(Meaning.WENT_BADLY);
        boolean cause = has(Meaning.CAUSE);
        boolean summary = has(Meaning.SUMMARY);
        for (Chapter chapter : all) {
            switch (chapter.meaning) {
                case REMEDIATION ->
                    chapter.meaning = !actions && chapter.hasRows() ? Meaning.ACTIONS : Meaning.RESOLUTION;
                case OUTLOOK ->
                    chapter.meaning = actions || remediation || !chapter.hasRows() ? Meaning.NONE : Meaning.ACTIONS;
                case WENT_WRONG -> {
                    boolean told = !lessons && !chapter.hasRows();
                    chapter.meaning =
                            told && !cause ? Meaning.CAUSE : told && !summary ? Meaning.SUMMARY : Meaning.WENT_BADLY;
                }
                case CONTRIBUTORS ->
                    chapter.meaning =
                            Persons.areNames(chapter) || areRoles(chapter) ? Meaning.PEOPLE : Meaning.CONTRIBUTING;
                case DETAILS -> chapter.meaning = summary ? Meaning.NONE : Meaning.SUMMARY;
                default -> {}
            }
        }
        whatWasDone(root, false);
        boolean rows = all.stream().anyMatch(chapter -> chapter.meaning == Meaning.ACTIONS && chapter.hasRows());
        for (Chapter chapter : all) {
            boolean prose = rows && chapter.meaning == Meaning.ACTIONS && !chapter.hasRows();
            if (prose && isOnePassage(chapter)) chapter.meaning = Meaning.NONE;
        }
        keepInSummary(root);
        timelines();
        for (Chapter chapter : all) if (chapter.meaning == Meaning.CONTEXT) chapter.meaning = Meaning.BACKGROUND;
    }

    /** Without a chapter for them, a table that says so holds the action items, wherever it stands. */
    private void tablesOfTasks() {
        for (Chapter chapter : List.copyOf(all)) {
            if (chapter.meaning != Meaning.NONE && !chapter.meaning.isProse()) continue;
            for (Block block : List.copyOf(chapter.blocks)) {
                if (!(block instanceof Block.Table table) || !TaskTable.saysSo(table)) continue;
                Chapter tasks = new Chapter("", chapter.level + 1, table.line(), false);
                tasks.blocks.add(table);
                tasks.meaning = Meaning.ACTIONS;
                chapter.blocks.remove(block);
                chapter.children.add(0, tasks);
                all.add(tasks);
            }
        }
    }

    /** Actions told within what was done were done, where another chapter holds what is to be done. */
    private void whatWasDone(Chapter chapter, boolean inside) {
        for (Chapter child : chapter.children) {
            boolean told = inside && child.meaning == Meaning.ACTIONS;
            boolean elsewhere = told
                    && all.stream()
                            .anyMatch(other -> other.meaning == Meaning.ACTIONS
                                    && other.level <= chapter.level
                                    && other.hasRows());
            if (elsewhere) child.meaning = Meaning.NONE;
            whatWasDone(child, inside || child.meaning == Meaning.RESOLUTION);
        }
    }

    private static boolean isOnePassage(Chapter chapter) {
        return chapter.children.isEmpty()
                && chapter.blocks.stream()
                                .filter(block -> block instanceof Block.Paragraph)
                                .count()
                        == 1;
    }

    /** {@code Detection: a customer}: each item says who did what. */
    private static boolean areRoles(Chapter chapter) {
        List<Item> items = chapter.blocks.stream()
                .filter(block -> block instanceof Block.Items)
                .flatMap(block -> ((Block.Items) block).items().stream())
                .toList();
        return items.size() > 1
                && items.stream()
                        .allMatch(item -> Label.of(item.body())
                                .filter(label -> label.value().length() < 80)
                                .isPresent());
    }

    private boolean has(Meaning meaning) {
        return all.stream().anyMatch(chapter -> chapter.meaning == meaning);
    }

    /** Without a timeline of that name, what looks like one is one. */
    private void timelines() {
        for (Chapter chapter : all) {
            if (chapter.meaning == Meaning.KEY_EVENTS && TimedRows.share(chapter) > 0.5)
                chapter.meaning = Meaning.TIMELINE;
        }
        if (all.stream().anyMatch(chapter -> chapter.meaning == Meaning.TIMELINE && !chapter.isEmpty())) {
            afterTheTimeline(root);
            return;
        }
        boolean keyEvents = has(Meaning.KEY_EVENTS);
        for (Chapter chapter : all) {
            boolean maybe = chapter.meaning == Meaning.CONTEXT
                    || chapter.meaning == Meaning.BACKGROUND
                    || chapter.meaning == Meaning.NONE
                    || chapter.meaning == Meaning.DETECTION;
            boolean told = chapter.meaning == Meaning.CONTEXT && keyEvents && TimedRows.items(chapter) >= 2;
            if (maybe && (told || (TimedRows.count(chapter) >= 3 && TimedRows.share(chapter) > 0.5)))
                chapter.meaning = Meaning.TIMELINE;
        }
        afterTheTimeline(root);
    }

    /** A heading that is a time, behind the timeline and at its level, goes on with it. */
    private static void afterTheTimeline(Chapter chapter) {
        Meaning before = Meaning.NONE;
        for (Chapter child : chapter.children) {
            boolean goesOn = before == Meaning.TIMELINE
                    && child.meaning == Meaning.NONE
                    && Timed.read(Plain.of(child.heading)).isPresent();
            if (goesOn) child.meaning = Meaning.TIMELINE;
            before = child.meaning;
            afterTheTimeline(child);
        }
    }
}
