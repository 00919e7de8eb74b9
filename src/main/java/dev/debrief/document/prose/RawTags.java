package dev.debrief.document.prose;

import dev.debrief.document.prose.Block.Align;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the tags of raw HTML mean: the structure and marks that may stand in a text. Elements that only set looks are
 * passed over; any other tag stays visible as text, since it may well be a word, as in {@code ssh <host>}.
 */
final class RawTags {
    private static final Map<String, Mark> MARKS = Map.ofEntries(
            Map.entry("em", Mark.EMPHASIS),
            Map.entry("i", Mark.EMPHASIS),
            Map.entry("cite", Mark.EMPHASIS),
            Map.entry("var", Mark.EMPHASIS),
            Map.entry("strong", Mark.STRONG),
            Map.entry("b", Mark.STRONG),
            Map.entry("mark", Mark.STRONG),
            Map.entry("u", Mark.UNDERLINED),
            Map.entry("ins", Mark.UNDERLINED),
            Map.entry("s", Mark.STRUCK),
            Map.entry("del", Mark.STRUCK),
            Map.entry("strike", Mark.STRUCK),
            Map.entry("code", Mark.CODE),
            Map.entry("kbd", Mark.CODE),
            Map.entry("samp", Mark.CODE),
            Map.entry("tt", Mark.CODE),
            Map.entry("small", Mark.SMALL),
            Map.entry("sub", Mark.LOWERED),
            Map.entry("sup", Mark.RAISED),
            Map.entry("q", Mark.QUOTED));
    /** What nests deeper keeps its words and loses its element. */
    static final int DEEPEST = 80;

    private static final Set<String> GROUPS = Set.of(
            "div", "section", "center", "article", "main", "header", "footer", "aside", "figure", "figcaption", "dl");
    private static final Set<String> PASSED_OVER =
            Set.of("span", "font", "abbr", "nobr", "big", "bdi", "bdo", "wbr", "colgroup", "col", "picture", "source");

    private final Growth growth;
    private final Whereabouts whereabouts;
    private final String prefix;
    private final Set<String> names = new HashSet<>();

    /** Below it, nothing is closed: raw HTML stays within the quotation, item or cell that it stands in. */
    private int floor = 1;

    RawTags(Growth growth, Whereabouts whereabouts, String prefix) {
        this.growth = growth;
        this.whereabouts = whereabouts;
        this.prefix = prefix;
    }

    int floor() {
        return floor;
    }

    void floor(int depth) {
        floor = depth;
    }

    boolean keepsBlanks() {
        return growth.find(floor, "pre") >= 0;
    }

    void read(Tag tag) {
        if (tag.closing()) close(tag);
        else open(tag);
    }

    /** A place that links can lead to, once for each name. */
    void anchor(String id) {
        String name = prefix + id;
        if (!id.isBlank() && names.add(name)) growth.add(new Inline.Anchor(name));
    }

    private void close(Tag tag) {
        int at = growth.find(floor, tag.name());
        if (at >= 0) growth.closeTo(at);
        else if (tag.name().equals("br")) growth.add(new Inline.Break());
        else if (!isKnown(tag.name())) growth.text(tag.source());
    }

    private static boolean isKnown(String name) {
        return MARKS.containsKey(name)
                || GROUPS.contains(name)
                || PASSED_OVER.contains(name)
                || RawBlocks.NAMES.contains(name)
                || Set.of("a", "br", "hr", "img", "pre").contains(name);
    }

    private void open(Tag tag) {
        String name = tag.name();
        if (!isKnown(name)) {
            growth.text(tag.source());
            return;
        }
        if (growth.depth() > DEEPEST) return;
        Mark mark = MARKS.get(name);
        if (mark != null) growth.openWords(name, words -> new Inline.Marked(mark, words));
        else if (GROUPS.contains(name)) growth.openGroup(name);
        else if (!single(tag)) RawBlocks.open(tag, growth, floor);
        if (name.equals("abbr") && !tag.value("title").isBlank()) growth.text("(" + tag.value("title") + ") ");
        anchor(tag.value("id"));
        if (name.equals("a")) anchor(tag.value("name"));
    }

    /** What stands in a line. */
    private boolean single(Tag tag) {
        switch (tag.name()) {
            case "br" -> growth.add(new Inline.Break());
            case "hr" -> growth.add(new Block.Rule());
            case "img" -> picture(tag.value("src"), tag.value("alt"), tag.value("title"));
            case "a" -> link(tag);
            case "pre" -> growth.openLine("pre", words -> new Block.Code("", withoutFirstLineEnd(Inline.words(words))));
            default -> {
                return PASSED_OVER.contains(tag.name());
            }
        }
        return true;
    }

    private static String withoutFirstLineEnd(String text) {
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    private void link(Tag tag) {
        if (!tag.has("href")) return;
        Optional<Target> target = whereabouts.target(tag.value("href"), prefix);
        if (target.isPresent()) growth.openWords("a", words -> new Inline.Link(target.get(), words));
        else growth.openWords("a", words -> new Inline.Marked(Mark.PLAIN, withAddress(words, tag.value("href"))));
    }

    /** The words of a link that leads nowhere, with its address as words. */
    static List<Inline> withAddress(List<Inline> words, String address) {
        if (address.isBlank() || Inline.words(words).equals(address)) return words;
        return Stream.concat(words.stream(), Stream.of(new Inline.Text(" (" + address + ")")))
                .toList();
    }

    /** A picture where it can be shown; otherwise a link to it, or words that say so. */
    void picture(String address, String words, String title) {
        if (address.isBlank()) {
            growth.text(words);
            return;
        }
        Optional<Inline.Picture> picture = whereabouts.picture(address, words, title);
        if (picture.isPresent()) growth.add(picture.get());
        else {
            Optional<Target> target = whereabouts.target(address, prefix);
            String said = "Picture: " + (words.isBlank() ? address : words);
            if (target.isPresent()) growth.add(new Inline.Link(target.get(), List.of(new Inline.Text(said))));
            else growth.text(said + " (" + (words.isBlank() ? "" : address + ", ") + "not attached)");
        }
    }

    static Align align(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "left" -> Align.LEFT;
            case "center" -> Align.CENTER;
            case "right" -> Align.RIGHT;
            default -> Align.UNSAID;
        };
    }
}
