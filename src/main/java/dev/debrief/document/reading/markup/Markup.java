package dev.debrief.document.reading.markup;

import dev.debrief.document.confluence.TitleComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** A page as Markdown. Never throws, and takes time in proportion to the page; nothing outside of it is ever asked for. */
public final class Markup {
    private static final int DEEPEST = 500;
    private static final int READ_CLOSELY = 1_000_000;
    private static final Pattern PICTURE =
            Pattern.compile("data:[a-z]{1,20}/[\\w.+-]{1,60};base64,[A-Za-z0-9+/=\\s%]++");
    private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*([^*\n]{1,100}?):?\\*\\*:?");
    private static final Pattern SPACE = Pattern.compile("^[\\p{L}\\p{N} _-]{1,60} : (?=\\S)");
    private static final Pattern HOUSE = Pattern.compile(" [-–|] (?:Confluence|Google Docs|Google Drive|Notion)$");

    private final Document page;
    private final BlockText blocks;

    private Markup(Document page) {
        this.page = page;
        this.blocks = new BlockText(page, 0);
    }

    /** Pictures that stand in the text as letters are left out; the file that was sent keeps them. */
    public static String markdown(String text, Format format) {
        String seen = withoutPictures(text);
        int end = seen.length() <= READ_CLOSELY ? seen.length() : seen.lastIndexOf('>', READ_CLOSELY) + 1;
        if (end < READ_CLOSELY / 2) end = Math.min(seen.length(), READ_CLOSELY);
        Document page = parsed(seen.substring(0, end), format);
        if (format == Format.XML) NamedXml.label(page);
        String written = new Markup(page).written();
        return end == seen.length() ? written : written + "\n\n" + Escapes.bare(seen.substring(end));
    }

    private static String withoutPictures(String text) {
        return text.contains(";base64,") ? PICTURE.matcher(text).replaceAll("data:,") : text;
    }

    /** A page as the tree of its elements. */
    static Document parsed(String text, Format format) {
        Parser parser = format == Format.HTML ? Parser.htmlParser() : Parser.xmlParser();
        return Jsoup.parse(text, "", parser.setMaxDepth(DEEPEST));
    }

    private String written() {
        List<Passage> passages = new ArrayList<>();
        Element main = page.selectFirst("div#main-content");
        String title = title();
        if (main == null) {
            passages.addAll(blocks.inside(page));
        } else {
            passages.addAll(blocks.inside(main));
            main.remove();
            passages.addAll(beside());
        }
        if (passages.stream().noneMatch(passage -> passage.text().startsWith("#")))
            passages.replaceAll(Markup::promoted);
        boolean titled = title.isEmpty() || hasTitle(passages, title);
        if (!titled) passages.add(0, Passage.of("# " + title));
        return Passage.together(passages);
    }

    /** Where nobody uses headings, bold lines are what does for them. */
    private static Passage promoted(Passage passage) {
        Matcher bold = BOLD_LINE.matcher(passage.text());
        return bold.matches() ? Passage.of("## " + bold.group(1)) : passage;
    }

    /** What a wiki writes around a page that it hands out. */
    private List<Passage> beside() {
        Element heading = page.selectFirst("#title-heading, #title-text");
        if (heading != null) heading.remove();
        List<Passage> around = blocks.inside(page);
        List<Passage> beside = new ArrayList<>();
        for (Passage passage : around)
            beside.add(
                    passage.text().startsWith("#")
                            ? Passage.of("**" + passage.text().replaceFirst("^#+ ", "") + "**")
                            : passage);
        if (!beside.isEmpty()) beside.add(0, Passage.of("## About this page"));
        return beside;
    }

    private String title() {
        Element shown = page.selectFirst("#title-text");
        Element named = shown == null ? page.selectFirst("head > title") : shown;
        for (Node node = page.firstChild(); named == null && node != null; node = node.nextSibling()) {
            if (node instanceof org.jsoup.nodes.Comment comment
                    && TitleComment.of(comment.getData()).isPresent())
                return Escapes.words(TitleComment.of(comment.getData()).orElseThrow());
        }
        if (named == null) return "";
        String text = named.text().strip();
        String bare = HOUSE.matcher(SPACE.matcher(text).replaceFirst("")).replaceFirst("");
        boolean nothing = bare.toLowerCase(Locale.ROOT).matches("untitled(?: document)?|document|index|page|home");
        return nothing ? "" : Escapes.words(bare);
    }

    /** Whether the page says its title itself, in its first heading. */
    private static boolean hasTitle(List<Passage> passages, String title) {
        List<String> headings = passages.stream()
                .map(Passage::text)
                .filter(text -> text.startsWith("#"))
                .limit(200)
                .toList();
        if (headings.isEmpty()) return false;
        String first = headings.get(0);
        boolean same = same(first, title);
        long top = headings.stream().filter(heading -> heading.startsWith("# ")).count();
        return same || (first.startsWith("# ") && top == 1);
    }

    private static boolean same(String heading, String title) {
        String one = bare(heading);
        String other = bare(title);
        return one.equals(other)
                || (one.length() > 8 && other.contains(one))
                || (other.length() > 8 && one.contains(other));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
