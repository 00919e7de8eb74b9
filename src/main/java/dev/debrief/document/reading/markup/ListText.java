package dev.debrief.document.reading.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes lists, numbered ones and tasks among them. */
final class ListText {
    /** Word processors write lists in lists beside each other, and how deep they are into their class. */
    private static final Pattern LEVEL = Pattern.compile("(?:^|\\s)lst-[\\w]{1,60}-([0-9])(?:\\s|$)");

    private static final int PER_LEVEL = 4;
    private static final int DEEPEST = 12;

    private final BlockText blocks;
    private int depth;

    ListText(BlockText blocks) {
        this.blocks = blocks;
    }

    void add(Element list, List<Passage> passages) {
        depth++;
        String text = String.join("\n", items(list));
        depth--;
        if (text.isEmpty()) return;
        Passage before = passages.isEmpty() ? null : passages.get(passages.size() - 1);
        int level = level(list);
        if (level < 0 || before == null || !before.isList()) {
            passages.add(new Passage(text, true));
            return;
        }
        String indent = " ".repeat(PER_LEVEL * level);
        passages.set(
                passages.size() - 1,
                new Passage(before.text() + "\n" + indent + Passage.hanging(text, indent.length()), true));
    }

    /** An item outside of any list. */
    void addAlone(Element item, List<Passage> passages) {
        String text = item(item, "- ");
        if (!text.isEmpty()) passages.add(new Passage(text, true));
    }

    /** -1 where it does not say. */
    private static int level(Element list) {
        Matcher level = LEVEL.matcher(list.className());
        return level.find() ? level.group(1).charAt(0) - '0' : -1;
    }

    private List<String> items(Element list) {
        boolean numbered = list.normalName().equals("ol");
        int number = numbered ? start(list) : 0;
        List<String> items = new ArrayList<>();
        for (Node node = list.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text && text.isBlank()) continue;
            if (!(node instanceof TextNode) && !(node instanceof Element)) continue;
            if (node instanceof Element element && Names.isUnseen(element)) continue;
            String name = node.normalName();
            boolean nested = name.equals("ul") || name.equals("ol") || name.equals("ac:task-list");
            String mark = numbered ? number + ". " : "- ";
            if (nested && !items.isEmpty()) {
                List<Passage> inner = new ArrayList<>();
                add((Element) node, inner);
                append(items, Passage.inItem(inner));
                continue;
            }
            String item = node instanceof Element element && isItem(element)
                    ? item(element, mark)
                    : marked(mark, "", Passage.inItem(blocks.of(List.of(node))));
            if (item.isEmpty()) continue;
            items.add(item);
            number++;
        }
        return items;
    }

    private static boolean isItem(Element element) {
        return element.normalName().equals("li") || element.normalName().equals("ac:task");
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }

    /** Under the text of the item before. */
    private void append(List<String> items, String nested) {
        if (nested.isEmpty()) return;
        String last = items.get(items.size() - 1);
        int inside = Math.max(2, last.indexOf(' ') + 1);
        items.set(items.size() - 1, last + "\n" + " ".repeat(inside) + Passage.hanging(nested, inside));
    }

    private String item(Element item, String mark) {
        if (depth > DEEPEST) {
            LineText line = blocks.line(item);
            return line.isEmpty() ? "" : mark + line.written(LineText.Place.HEADING);
        }
        Element body = item.normalName().equals("ac:task") ? Macros.child(item, "ac:task-body") : item;
        String box = box(item);
        List<Passage> inside = blocks.insideItem(body == null ? item : body, !box.isEmpty());
        return marked(mark, box, Passage.inItem(inside));
    }

    private static String marked(String mark, String box, String text) {
        return text.isEmpty() ? "" : mark + box + Passage.hanging(text, mark.length());
    }

    private static String box(Element item) {
        Element status = Macros.child(item, "ac:task-status");
        if (status != null) return status.text().strip().equals("complete") ? "[x] " : "[ ] ";
        boolean task = item.hasAttr("data-inline-task-id") || item.attr("role").equals("checkbox");
        if (!task) return "";
        return item.hasClass("checked") || item.attr("aria-checked").equals("true") ? "[x] " : "[ ] ";
    }
}
