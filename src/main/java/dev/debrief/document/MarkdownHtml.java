package dev.debrief.document;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.debrief.shared.Markdown;

/**
 * Markdown as HTML that is safe to stand in a page: CommonMark, tables, task lists, strikethrough, footnotes, bare
 * addresses, and the allow-listed part of raw HTML. Attached pictures are shown; others become links, since a page never
 * loads from elsewhere.
 */
public final class MarkdownHtml {
    /** The level at which the heading of a part stands. */
    private static final int PART = 2;

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(MarkdownFlavour.OPTIONS)
            .nodeRendererFactory(options -> new MarkdownNodes())
            .attributeProviderFactory(new BlockLanguages.Factory())
            .build();

    private MarkdownHtml() {}

    /** The blocks of a field without files beside it. */
    public static String of(Markdown markdown, String idPrefix) {
        return of(markdown, idPrefix, AttachedFiles.NONE);
    }

    /** The blocks of a field below a heading of the second level, as those of the parts of a document are. */
    public static String of(Markdown markdown, String idPrefix, AttachedFiles files) {
        return of(markdown, idPrefix, files, PART);
    }

    /**
     * The blocks of a field.
     *
     * @param idPrefix (letters, digits, hyphens) keeps its ids apart from other fields'
     * @param below the level of the heading that the field stands below; its own headings go on from there
     */
    public static String of(Markdown markdown, String idPrefix, AttachedFiles files, int below) {
        if (markdown.isEmpty()) return "";
        if (!MarkdownBounds.allow(markdown.source())) return asWritten(markdown.source());
        try {
            Document document = MarkdownFlavour.parse(markdown.source());
            document.set(MarkdownNodes.FILES, files);
            return AllowedHtml.of(RENDERER.render(document), idPrefix, files, below);
        } catch (StackOverflowError | RuntimeException tooTangled) {
            // What was written is still shown, word by word; a reader must not lose the page over one field.
            return asWritten(markdown.source());
        }
    }

    /** One thought on one line, without files beside it. */
    public static String line(Markdown markdown, String idPrefix) {
        return line(markdown, idPrefix, AttachedFiles.NONE);
    }

    /** As {@link #of}, without the paragraph around it where there is only one: for one thought on one line. */
    public static String line(Markdown markdown, String idPrefix, AttachedFiles files) {
        return line(markdown, idPrefix, files, PART);
    }

    /** The same below a heading of any level. */
    public static String line(Markdown markdown, String idPrefix, AttachedFiles files, int below) {
        String html = of(markdown, idPrefix, files, below).strip();
        boolean onlyOne =
                html.startsWith("<p") && html.indexOf("</p>") == html.length() - 4 && html.indexOf("<p", 3) < 0;
        if (!onlyOne) return html;
        if (html.startsWith("<p>")) return html.substring(3, html.length() - 4);
        // a paragraph in another language keeps saying so
        return html.startsWith("<p lang=") ? "<span" + html.substring(2, html.length() - 4) + "</span>" : html;
    }

    /** The words alone, on one line, without any mark. */
    public static String words(Markdown markdown) {
        if (markdown.isEmpty()) return "";
        return PlainWords.of(markdown.source()).orElseGet(() -> parsedWords(markdown));
    }

    /** As the parser finds them. */
    static String parsedWords(Markdown markdown) {
        if (!MarkdownBounds.allow(markdown.source())) return oneLine(markdown.source());
        try {
            Document document = MarkdownFlavour.parse(markdown.source());
            return oneLine(new TextCollectingVisitor().collectAndGetText(document));
        } catch (StackOverflowError | RuntimeException tooTangled) {
            return oneLine(markdown.source());
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String asWritten(String source) {
        return "<pre tabindex=\"0\" role=\"group\" aria-label=\"As it was written\"><code>" + Escaped.text(source)
                + "</code></pre>";
    }
}
