package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A numbered list that something at the left margin interrupts goes on where its numbers do; what interrupts it is detail. */
final class Numbering {
    private static final Pattern NUMBER = Pattern.compile("^\\s{0,6}(\\d{1,4})[.)]\\s");

    private Numbering() {}

    static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        int open = -1;
        for (Block block : blocks) {
            boolean goesOn = open >= 0
                    && block instanceof Block.Items items
                    && first(items) == last((Block.Items) joined.get(open)) + 1;
            if (goesOn && joined.size() > open + 1) fold(joined, open);
            if (goesOn) {
                joined.set(open, together((Block.Items) joined.get(open), (Block.Items) block));
                continue;
            }
            joined.add(block);
            if (block instanceof Block.Items items && first(items) > 0) open = joined.size() - 1;
            else if (block instanceof Block.Heading) open = -1;
        }
        return joined;
    }

    private static int first(Block.Items list) {
        return list.ordered() && !list.items().isEmpty() ? number(list.items().get(0)) : -1;
    }

    /** Lists that are numbered 1, 1, 1 count on all the same. */
    private static int last(Block.Items list) {
        return Math.max(
                number(list.items().get(list.items().size() - 1)), list.items().size());
    }

    private static int number(Item item) {
        Matcher number = NUMBER.matcher(item.source());
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static void fold(List<Block> joined, int open) {
        Block.Items list = (Block.Items) joined.get(open);
        List<String> between = joined.subList(open + 1, joined.size()).stream()
                .map(Block::source)
                .toList();
        Item last = list.items().get(list.items().size() - 1);
        String more = String.join("\n\n", between);
        List<Item> items = new ArrayList<>(list.items());
        items.set(items.size() - 1, new Item(last.body() + "\n\n" + more, last.source() + "\n\n" + more, last.line()));
        joined.subList(open + 1, joined.size()).clear();
        joined.set(open, new Block.Items(items, true, list.source() + "\n\n" + more, list.line()));
    }

    private static Block.Items together(Block.Items list, Block.Items more) {
        List<Item> items = new ArrayList<>(list.items());
        items.addAll(more.items());
        return new Block.Items(items, true, list.source() + "\n" + more.source(), list.line());
    }
}
