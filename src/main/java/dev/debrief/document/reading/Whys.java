package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Causes of which one led to another: five whys, numbered or each below the other, and a list below a cause that says why or
 * because of what. Any other list below a cause is detail of it.
 */
final class Whys {
    private static final PhraseBook BOOK = PhraseBook.named("whys");
    private static final int MOST_STEPS = 60;
    private static final int DEEPEST = 10;

    /** A longer one is a list that happens to be numbered. */
    private static final int LONGEST_CHAIN = 10;

    private static final int LONGEST_PHRASE = 4;
    private static final Pattern ARROW = Pattern.compile("\\s(?:-{1,2}>|=>|→|⇒|⟶)\\s");

    /**
     * A cause.
     *
     * @param ledTo the place of the cause that it led to, from 0; -1 where it led to what happened
     */
    record Step(String text, int ledTo) {}

    private final boolean named;
    private final List<Step> steps = new ArrayList<>();

    private Whys(boolean named) {
        this.named = named;
    }

    /** The causes of a chapter in their order, which hold all its words; empty where none is said to lead to another. */
    static List<Step> of(Chapter chapter) {
        List<Block.Items> lists = chapter.blocks.stream()
                .filter(block -> block instanceof Block.Items)
                .map(block -> (Block.Items) block)
                .toList();
        Whys whys = new Whys(BOOK.mentions(Plain.of(chapter.heading), "whys"));
        boolean alone = lists.size() == chapter.blocks.size();
        if (!chapter.children.isEmpty() || !(alone || whys.named)) return List.of();
        if (lists.isEmpty()) whys.paragraphs(chapter.blocks);
        else if (lists.size() == 1) whys.list(chapter.blocks, lists.get(0));
        boolean leads = whys.steps.stream().anyMatch(step -> step.ledTo() >= 0);
        boolean blank = whys.steps.stream().anyMatch(step -> Marks.isPlaceholder(step.text()));
        boolean sane = whys.steps.size() <= MOST_STEPS && whys.deepest() <= LONGEST_CHAIN;
        return leads && !blank && sane ? List.copyOf(whys.steps) : List.of();
    }

    /** How many causes lead to one another at most. */
    private int deepest() {
        int deepest = 0;
        int[] depths = new int[steps.size()];
        for (int i = 0; i < depths.length; i++) {
            int ledTo = steps.get(i).ledTo();
            depths[i] = ledTo < 0 ? 1 : depths[ledTo] + 1;
            deepest = Math.max(deepest, depths[i]);
        }
        return deepest;
    }

    /** The same of what stands below a heading within a chapter of causes, with that heading. */
    static List<Step> below(Chapter child) {
        if (!BOOK.mentions(Plain.of(child.heading), "whys")) return List.of();
        List<Step> steps = new ArrayList<>(of(child));
        if (!steps.isEmpty() && !BOOK.says(child.heading, "whys"))
            steps.set(
                    0,
                    new Step(
                            "**" + Plain.of(child.heading) + "**\n\n"
                                    + steps.get(0).text(),
                            -1));
        return steps;
    }

    /** A question and its answer in each. */
    private void paragraphs(List<Block> blocks) {
        if (!blocks.stream().allMatch(block -> block instanceof Block.Paragraph && begins(block.source(), "asks")))
            return;
        for (Block block : blocks) steps.add(new Step(block.source().strip(), steps.size() - 1));
    }

    /** What stands before a list belongs to the first cause, and what stands behind it to the last. */
    private void list(List<Block> blocks, Block.Items list) {
        items(list, -1, 0);
        if (steps.isEmpty()) return;
        int place = blocks.indexOf(list);
        String before = together(blocks.subList(0, place));
        String behind = together(blocks.subList(place + 1, blocks.size()));
        Step first = steps.get(0);
        steps.set(0, new Step((before + "\n\n" + first.text()).strip(), first.ledTo()));
        Step last = steps.get(steps.size() - 1);
        steps.set(steps.size() - 1, new Step((last.text() + "\n\n" + behind).strip(), last.ledTo()));
    }

    private static String together(List<Block> blocks) {
        return String.join("\n\n", blocks.stream().map(Block::source).toList());
    }

    private void items(Block.Items list, int ledTo, int depth) {
        if (steps.size() + list.items().size() > MOST_STEPS) {
            steps.clear();
            return;
        }
        boolean follows = followEachOther(list, depth);
        int above = ledTo;
        for (Item item : list.items()) {
            if (follows) steps(item, above);
            else branch(item, above, depth);
            above = follows ? steps.size() - 1 : ledTo;
        }
    }

    /** One step, or several with arrows between them. */
    private void steps(Item item, int ledTo) {
        String body = item.body().strip();
        List<String> arrows = named && body.indexOf('\n') < 0
                ? ARROW.splitAsStream(body)
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .toList()
                : List.of(body);
        int above = ledTo;
        for (String step : arrows) {
            steps.add(new Step(step, above));
            above = steps.size() - 1;
        }
    }

    private boolean followEachOther(Block.Items list, int depth) {
        if (list.items().size() < 2) return false;
        boolean ask = list.items().stream().allMatch(item -> begins(item.body(), "asks"));
        if (list.ordered()) return named || ask;
        return named
                && depth == 0
                && list.items().stream().noneMatch(item -> item.body().contains("\n"));
    }

    /** A cause and, below it, what is said to have led to it. */
    private void branch(Item item, int ledTo, int depth) {
        int place = steps.size();
        List<Block> blocks = depth < DEEPEST && item.body().contains("\n") ? item.blocks() : List.of();
        boolean splits =
                blocks.size() > 1 && blocks.get(blocks.size() - 1) instanceof Block.Items reasons && leadsUp(reasons);
        if (!splits) {
            steps.add(new Step(item.body().strip(), ledTo));
            return;
        }
        steps.add(new Step(together(blocks.subList(0, blocks.size() - 1)).strip(), ledTo));
        items((Block.Items) blocks.get(blocks.size() - 1), place, depth + 1);
    }

    private boolean leadsUp(Block.Items reasons) {
        return named
                || reasons.items().stream()
                        .allMatch(item -> begins(item.body(), "asks") || begins(item.body(), "because"));
    }

    private static boolean begins(String markdown, String meaning) {
        int end = markdown.indexOf('\n');
        List<String> words = Phrases.ofHeading(end < 0 ? markdown : markdown.substring(0, end));
        for (int count = 1; count <= Math.min(LONGEST_PHRASE, words.size()); count++)
            if (BOOK.says(String.join(" ", words.subList(0, count)), meaning)) return true;
        return false;
    }
}
