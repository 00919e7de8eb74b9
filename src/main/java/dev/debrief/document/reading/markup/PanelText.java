package dev.debrief.document.reading.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes what Confluence frames: panels, code, what can be unfolded. */
final class PanelText {
    private static final Set<String> PANELS = Set.of("info", "note", "warning", "tip");

    /** What can stand in a remark; anything else is part of the document, framed or not. */
    private static final Set<String> OF_A_REMARK =
            Set.of("p", "br", "span", "a", "strong", "em", "code", "b", "i", "ac:link");

    private final BlockText blocks;

    PanelText(BlockText blocks) {
        this.blocks = blocks;
    }

    void add(Element macro, List<Passage> passages) {
        if (Macros.saysNothing(macro)) return;
        String title = Macros.parameter(macro, "title").strip();
        if (Macros.isCode(macro)) {
            code(macro, title, passages);
            return;
        }
        Element body = Macros.child(macro, "ac:rich-text-body");
        if (body == null) {
            passages.addAll(blocks.of(List.of()));
            return;
        }
        if (PANELS.contains(Macros.name(macro)) && isRemark(body)) {
            String text = blocks.text(body);
            if (!text.isEmpty())
                passages.add(Passage.of(
                        "> [!" + alert(macro, title) + "]\n" + BlockText.quoted(titled(macro, title, text))));
            return;
        }
        if (!title.isEmpty()) passages.add(Passage.of("**" + Escapes.words(title) + "**"));
        passages.addAll(blocks.inside(body));
    }

    private static void code(Element macro, String title, List<Passage> passages) {
        Element text = Macros.child(macro, "ac:plain-text-body");
        if (text == null) text = Macros.child(macro, "ac:rich-text-body");
        String language = Macros.parameter(macro, "language");
        boolean named = language.isEmpty() && title.matches("[A-Za-z0-9+#-]{1,20}");
        if (!title.isEmpty() && !named) passages.add(Passage.of("**" + Escapes.words(title) + "**"));
        if (text != null) passages.add(Passage.of(BlockText.fenced(text.wholeText(), named ? title : language)));
    }

    /** The word of a remark that says the same as its frame. */
    private static String alert(Element macro, String title) {
        String word = title.toUpperCase(Locale.ROOT);
        boolean known = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "INTERNAL")
                .contains(word);
        if (known) return word;
        return switch (Macros.name(macro)) {
            case "info" -> "NOTE";
            case "tip" -> "TIP";
            case "warning" -> "CAUTION";
            default -> "WARNING";
        };
    }

    private static String titled(Element macro, String title, String text) {
        boolean said = title.isEmpty() || alert(macro, title).equalsIgnoreCase(title);
        return said ? text : "**" + Escapes.words(title) + "**\n\n" + text;
    }

    private static boolean isRemark(Element body) {
        return body.children().stream().allMatch(child -> OF_A_REMARK.contains(child.normalName()));
    }

    /** What the newer editor keeps beside its older form, which says the same. */
    void addExtension(Element extension, List<Passage> passages) {
        Element node = Macros.child(extension, "ac:adf-node");
        Element content = node == null ? null : Macros.child(node, "ac:adf-content");
        Element fallback = Macros.child(extension, "ac:adf-fallback");
        Element said = content == null ? fallback : content;
        passages.addAll(blocks.inside(said == null ? extension : said));
    }

    /** Terms and what is said of them, as labels. */
    void addDefinitions(Element list, List<Passage> passages) {
        String term = "";
        for (Element child : list.children()) {
            switch (child.normalName()) {
                case "dt" -> {
                    if (!term.isEmpty()) passages.add(Passage.of("**" + term + "**"));
                    term = blocks.line(child).plain().written(LineText.Place.HEADING);
                }
                case "dd" -> {
                    List<Passage> said = blocks.inside(child);
                    passages.addAll(labelled(term, said));
                    term = "";
                }
                case "div" -> addDefinitions(child, passages);
                default -> passages.addAll(blocks.of(List.of(child)));
            }
        }
        if (!term.isEmpty()) passages.add(Passage.of("**" + term + "**"));
    }

    private static List<Passage> labelled(@Nullable String term, List<Passage> said) {
        if (term == null || term.isEmpty() || said.isEmpty()) return said;
        List<Passage> labelled = new java.util.ArrayList<>(said);
        Passage first = said.get(0);
        labelled.set(0, new Passage("**" + term + "**: " + first.text(), false));
        return labelled;
    }
}
