package dev.debrief.document.reading.markup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.document.confluence.TitleComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A Confluence page that Debrief made, as the JSON of the document that it was made of. What a page does not hold, such as
 * the words in which a time was written, does not come back.
 */
public final class DebriefPage {
    private static final Map<String, String> PROSE =
            Map.of("Summary", "summary", "Impact", "impact", "Detection", "detection", "Resolution", "resolution");
    private static final Map<String, String> LESSONS = Map.of(
            "What went well", "wentWell",
            "What went badly", "wentBadly",
            "Where we got lucky", "gotLucky",
            "What we learned", "learned");

    private static final int MOST = 2_000_000;

    private final Document page;
    private final PageWords words;
    private final PageRows rows;
    private final UnaryOperator<String> partNamed;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private String place = "head";

    private DebriefPage(Document page, PageWords words, PageDetails details, UnaryOperator<String> partNamed) {
        this.page = page;
        this.words = words;
        this.partNamed = details.hasTemplate() ? partNamed : name -> "";
        this.rows = new PageRows(words, new PageTimes(details.zone()));
        details.write(json);
    }

    /**
     * Empty where the page is somebody else's. The title is missing where the page does not say it.
     *
     * @param partNamed for a heading of a template the part that it means, by Debrief's own heading; empty for none
     */
    public static Optional<ObjectNode> json(String text, UnaryOperator<String> partNamed) {
        if (text.length() > MOST || !text.contains("INC-") || !text.contains("ac:name=\"details\""))
            return Optional.empty();
        Document page = Markup.parsed(text, Format.STORAGE);
        Optional<Element> macro =
                page.children().stream().filter(Names::isMacro).findFirst();
        PageWords words = new PageWords(page);
        Optional<PageDetails> details = macro.filter(first -> Macros.name(first).equals("details"))
                .map(first -> new PageDetails(first, words))
                .filter(PageDetails::isOwn);
        return details.map(known -> new DebriefPage(page, words, known, partNamed).read());
    }

    private void title() {
        for (Node node : page.childNodes()) {
            if (node instanceof Comment comment)
                TitleComment.of(comment.getData()).ifPresent(said -> json.put("title", said));
        }
    }

    private ObjectNode read() {
        title();
        List<Node> body = new ArrayList<>();
        Element heading = null;
        boolean begun = false;
        for (Node node : page.childNodes()) {
            if (node.normalName().equals("h2")) {
                if (heading != null) chapter(heading, body);
                heading = (Element) node;
                body.clear();
                begun = true;
            } else if (begun) {
                body.add(node);
            }
        }
        if (heading != null) chapter(heading, body);
        return json;
    }

    private void chapter(Element heading, List<Node> body) {
        String written = words.plain(heading);
        String name = PROSE.containsKey(written) ? written : partNamed.apply(written);
        Element first = firstOf(body);
        String kind = first == null ? "" : first.normalName();
        List<String> heads =
                kind.equals("table") ? PageRows.heads(Objects.requireNonNull(first, "a table")) : List.of();
        if (PROSE.containsKey(name) && !json.has(PROSE.getOrDefault(name, ""))) prose(name, body);
        else if (heads.contains("What happened") && heads.get(0).startsWith("Time")) timeline(first);
        else if (heads.equals(List.of("Factor", "Role", "What it was", "Led to"))) factors(first);
        else if ((written.equals("Lessons") || name.equals("Lessons")) && kind.equals("h3")) lessons(body);
        else if (kind.equals("ac:task-list") && PageRows.areActionItems(Objects.requireNonNull(first, "a list")))
            actions(first);
        else if (written.equals("Links") && kind.equals("ul")) links(first);
        else section(heading, body);
    }

    private static @Nullable Element firstOf(List<Node> body) {
        for (Node node : body) if (node instanceof Element element) return element;
        return null;
    }

    private void prose(String name, List<Node> body) {
        place = PROSE.getOrDefault(name, place);
        List<Node> text = new ArrayList<>(body);
        if (!name.equals("Impact")) {
            json.put(place, words.text(text).source());
            return;
        }
        ObjectNode impact = json.putObject("impact");
        Element last = null;
        for (Node node : body) if (node instanceof Element element) last = element;
        if (last != null
                && last.normalName().equals("table")
                && PageRows.heads(last).equals(List.of("Measure", "Amount", "Unit"))) {
            rows.figures(last, impact.putArray("figures"));
            text.remove(last);
        }
        impact.put("text", words.text(text).source());
    }

    private void timeline(@Nullable Element table) {
        place = "timeline";
        rows.timeline(Objects.requireNonNull(table, "a chapter of rows has them"), json.withArray("timeline"));
    }

    private void factors(@Nullable Element table) {
        place = "causes";
        rows.factors(Objects.requireNonNull(table, "a chapter of rows has them"), json.withArray("factors"));
    }

    private void actions(@Nullable Element list) {
        place = "action items";
        rows.actionItems(Objects.requireNonNull(list, "a chapter of rows has them"), json.withArray("actionItems"));
    }

    private void links(@Nullable Element list) {
        place = "links";
        rows.links(Objects.requireNonNull(list, "a chapter of rows has them"), json.withArray("links"));
    }

    private void lessons(List<Node> body) {
        place = "lessons";
        ObjectNode lessons = json.putObject("lessons");
        String group = "learned";
        for (Node node : body) {
            if (!(node instanceof Element element)) continue;
            if (element.normalName().equals("h3")) group = LESSONS.getOrDefault(element.text(), "learned");
            ArrayNode said = lessons.withArray(group);
            if (element.normalName().equals("ul"))
                for (Element item : element.children())
                    said.add(words.text(item).source());
        }
    }

    private void section(Element heading, List<Node> body) {
        PageWords.Text name = words.text(heading);
        ArrayNode sections = json.withArray("sections");
        sections.addObject()
                .put("id", "s" + sections.size())
                .put(
                        "heading",
                        words.plain(heading.childNodes().stream()
                                .filter(node -> !PageWords.isInternal(node))
                                .toList()))
                .put("body", words.text(body).source())
                .put("after", place)
                .put("internal", name.internal());
    }
}
