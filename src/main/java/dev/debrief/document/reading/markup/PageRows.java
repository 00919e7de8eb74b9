package dev.debrief.document.reading.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The rows of a page that Debrief made: entries, factors, action items, figures, links. */
final class PageRows {
    private static final Set<String> KINDS =
            Set.of("trigger", "detection", "communication", "decision", "action", "mitigation", "recovery");
    private static final Set<String> STATES = Set.of("open", "in progress", "done", "verified", "won't do", "won’t do");

    private final PageWords words;
    private final PageTimes times;

    PageRows(PageWords words, PageTimes times) {
        this.words = words;
        this.times = times;
    }

    static List<String> heads(Element table) {
        return table.select("th").stream().map(Element::text).toList();
    }

    private static List<List<Element>> rows(Element table) {
        List<List<Element>> rows = new ArrayList<>();
        for (Element row : table.select("> tbody > tr")) {
            List<Element> cells = row.select("> td");
            if (!cells.isEmpty()) rows.add(cells);
        }
        return rows;
    }

    void timeline(Element table, ArrayNode json) {
        List<String> heads = heads(table);
        int kind = heads.indexOf("Kind");
        int text = heads.indexOf("What happened");
        int source = heads.indexOf("Source");
        for (List<Element> row : rows(table)) {
            ObjectNode entry = json.addObject().put("id", "t" + json.size());
            times.put(entry, words.plain(row.get(0)), false);
            if (kind > 0) kind(row.get(kind), entry);
            text(entry, row.get(text));
            if (source > 0) source(row.get(source), entry);
        }
    }

    private static void kind(Element cell, ObjectNode entry) {
        for (Element lozenge : cell.children()) {
            String word = Macros.words(lozenge).toLowerCase(Locale.ROOT);
            boolean milestone = Macros.parameter(lozenge, "colour").equals("Purple");
            if (!milestone && KINDS.contains(word)) entry.put("kind", word);
        }
    }

    private void source(Element cell, ObjectNode entry) {
        List<Node> above = new ArrayList<>();
        List<Node> below = new ArrayList<>();
        boolean divided = false;
        for (Node node : cell.childNodes()) {
            if (node.normalName().equals("br") && !divided) divided = true;
            else (divided ? below : above).add(node);
        }
        boolean link = above.size() == 1 && above.get(0).normalName().equals("a");
        if (divided || !link) entry.put("source", address(above));
        if (divided || link) entry.put("evidence", address(divided ? below : above));
    }

    /** What was typed: the words of a link, which are its address, or the address where they only name it. */
    private String address(List<Node> nodes) {
        String said = words.plain(nodes);
        boolean named = nodes.size() == 1 && said.matches("Pasted log [0-9]{1,6}");
        return named ? nodes.get(0).attr("href") : said;
    }

    private void text(ObjectNode row, Element cell) {
        PageWords.Text text = words.text(cell);
        row.put("text", text.source()).put("internal", text.internal());
    }

    void factors(Element table, ArrayNode json) {
        for (List<Element> row : rows(table)) {
            if (row.size() < 4) continue;
            ObjectNode factor = json.addObject().put("id", words.plain(row.get(0)));
            Element role = row.get(1).firstElementChild();
            if (role != null) {
                factor.put("role", Macros.words(role).toLowerCase(Locale.ROOT));
                String category = words.plain(row.get(1))
                        .substring(Macros.words(role).length())
                        .strip();
                if (!category.isEmpty()) factor.put("category", category);
            }
            text(factor, row.get(2));
            labels(factor.putArray("ledTo"), words.plain(row.get(3)));
        }
    }

    private static void labels(ArrayNode array, String written) {
        for (String label : written.split(",", -1)) if (label.strip().matches("F[0-9]{1,6}")) array.add(label.strip());
    }

    /** Whether each of the tasks says in a box how far it is. */
    static boolean areActionItems(Element list) {
        return list.children().stream().allMatch(task -> {
            Element body = Macros.child(task, "ac:task-body");
            return body != null
                    && body.childNodes().stream()
                            .anyMatch(node -> PageWords.isLozenge(node) && STATES.contains(word(node)));
        });
    }

    void actionItems(Element list, ArrayNode json) {
        for (Element task : list.children()) {
            Element body = Macros.child(task, "ac:task-body");
            if (body != null) actionItem(body.childNodes(), json.addObject().put("id", "a" + json.size()));
        }
    }

    private void actionItem(List<Node> nodes, ObjectNode item) {
        int state = -1;
        for (int i = 0; i < nodes.size(); i++) {
            if (PageWords.isLozenge(nodes.get(i)) && STATES.contains(word(nodes.get(i)))) state = i;
        }
        int first = 0;
        Node head = nodes.isEmpty() ? null : nodes.get(0);
        if (head instanceof Element number && number.text().matches("AI-[0-9]{1,9}")) {
            item.put("number", number.text());
            first = 1;
        }
        int end = state < 0 ? nodes.size() : state;
        item.put("text", words.text(nodes.subList(first, end)).source());
        if (state < 0) return;
        item.put("state", word(nodes.get(state)).replace('’', '\''));
        List<Node> behind = nodes.subList(state + 1, nodes.size());
        item.put("internal", behind.stream().anyMatch(PageWords::isInternal));
        facts(
                words.plain(behind.stream()
                        .filter(node -> !PageWords.isInternal(node))
                        .toList()),
                item);
    }

    private static String word(Node lozenge) {
        return Macros.words((Element) lozenge).toLowerCase(Locale.ROOT);
    }

    private void facts(String written, ObjectNode item) {
        Map<String, String> facts = new HashMap<>();
        for (String fact : written.split(" \u00b7 ", -1)) {
            int colon = fact.indexOf(": ");
            if (colon > 0)
                facts.put(fact.substring(0, colon), fact.substring(colon + 2).strip());
        }
        if (facts.containsKey("Owner")) item.put("owner", facts.get("Owner"));
        if (facts.containsKey("Priority")) item.put("priority", facts.get("Priority"));
        if (facts.containsKey("Kind")) item.put("kind", facts.get("Kind"));
        item.put("ticket", facts.getOrDefault("Ticket", ""));
        times.put(item, facts.getOrDefault("Due", ""), true);
        labels(item.putArray("covers"), facts.getOrDefault("Covers", ""));
    }

    void figures(Element table, ArrayNode json) {
        for (List<Element> row : rows(table)) {
            if (row.size() < 3) continue;
            List<Node> measure = row.get(0).childNodes();
            boolean internal = measure.stream().anyMatch(PageWords::isInternal);
            json.addObject()
                    .put("id", "i" + json.size())
                    .put(
                            "measure",
                            words.plain(measure.stream()
                                    .filter(node -> !PageWords.isInternal(node))
                                    .toList()))
                    .put("amount", words.plain(row.get(1)))
                    .put("unit", words.plain(row.get(2)))
                    .put("internal", internal);
        }
    }

    void links(Element list, ArrayNode json) {
        for (Element item : list.children()) {
            Element link = item.selectFirst("> a");
            String said = words.plain(item.childNodes().stream()
                    .filter(node -> !PageWords.isInternal(node))
                    .toList());
            ObjectNode row = json.addObject().put("id", "l" + json.size());
            int paren = said.endsWith(")") ? said.lastIndexOf(" (") : -1;
            String address =
                    link != null ? link.attr("href") : paren < 0 ? said : said.substring(paren + 2, said.length() - 1);
            String title = link == null && paren > 0 ? said.substring(0, paren) : said;
            row.put("address", address).put("title", title.equals(address) ? "" : title);
            row.put("internal", item.childNodes().stream().anyMatch(PageWords::isInternal));
        }
    }
}
