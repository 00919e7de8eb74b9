package dev.debrief.document;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataKey;
import java.util.Locale;
import java.util.Set;

/** How Debrief sets what CommonMark leaves open: code one can scroll by keyboard, attached pictures, alerts in words. */
final class MarkdownNodes implements NodeRenderer {
    /** The files beside the text, laid into its document before it is rendered. */
    static final DataKey<AttachedFiles> FILES = new DataKey<>("FILES", AttachedFiles.NONE);

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(
                        FencedCodeBlock.class,
                        (node, context, html) -> code(
                                html,
                                node.getInfo().toString(),
                                node.getContentChars().normalizeEOL())),
                new NodeRenderingHandler<>(
                        IndentedCodeBlock.class,
                        (node, context, html) -> code(
                                html,
                                "",
                                node.getContentChars().trimTailBlankLines().normalizeEndWithEOL())),
                new NodeRenderingHandler<>(
                        Image.class,
                        (node, context, html) -> picture(node, node.getUrl().unescape(), context, html)),
                new NodeRenderingHandler<>(ImageRef.class, MarkdownNodes::pictureByName),
                new NodeRenderingHandler<>(
                        HtmlInline.class,
                        (node, context, html) ->
                                html.raw(RawPictures.in(node.getChars().normalizeEOL(), files(context)))),
                new NodeRenderingHandler<>(
                        HtmlBlock.class,
                        (node, context, html) -> html.line()
                                .raw(RawPictures.in(node.getContentChars().normalizeEOL(), files(context)))
                                .line()),
                new NodeRenderingHandler<>(TableBlock.class, MarkdownNodes::table),
                new NodeRenderingHandler<>(BlockQuote.class, MarkdownNodes::quote),
                new NodeRenderingHandler<>(Text.class, MarkdownNodes::text));
    }

    private static void code(HtmlWriter html, String info, String code) {
        String language = info.strip().split("[\\s{]", 2)[0];
        html.line();
        html.attr("tabindex", "0").attr("role", "group").attr("aria-label", label(language));
        html.withAttr().tag("pre").openPre();
        html.tag("code").text(code).tag("/code");
        html.tag("/pre").closePre().line();
    }

    /** The name of a language as a reader hears it; short ones are abbreviations. */
    private static String label(String language) {
        if (language.isEmpty()) return "Code";
        return language.length() <= 4
                ? language.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(language.charAt(0)) + language.substring(1);
    }

    private static void pictureByName(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        var reference = node.getReferenceNode(context.getDocument());
        if (reference == null) html.text(node.getChars().unescape());
        else picture(node, reference.getUrl().unescape(), context, html);
    }

    private static void picture(Node node, String address, NodeRendererContext context, HtmlWriter html) {
        String words = new TextCollectingVisitor().collectAndGetText(node);
        html.raw(RawPictures.of(address, words, files(context)));
    }

    private static AttachedFiles files(NodeRendererContext context) {
        return FILES.get(context.getDocument());
    }

    /** A wide table scrolls in its own box, by keyboard as well. */
    private static void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", "scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", "Table");
        html.withAttr().tag("div").line();
        context.delegateRender();
        html.tag("/div").line();
    }

    private static void quote(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
        var alert = Alert.of(node);
        if (alert.isEmpty()) {
            context.delegateRender();
            return;
        }
        alert.get().removeMark(node);
        html.line()
                .attr("class", alert.get().classes())
                .attr("role", "note")
                .attr("aria-label", alert.get().word());
        html.withAttr().tag("div").line();
        html.raw("<p class=\"callout-word\">")
                .text(alert.get().word())
                .raw("</p>")
                .line();
        context.renderChildren(node);
        html.tag("/div").line();
    }

    private static void text(Text node, NodeRendererContext context, HtmlWriter html) {
        String text = node.getChars().unescape();
        if (text.chars().allMatch(c -> c < 0x0590) || inForeignBlock(node)) html.text(text);
        else html.raw(Escaped.withLanguages(text));
    }

    private static boolean inForeignBlock(Node node) {
        Node block = node.getAncestorOfType(
                com.vladsch.flexmark.ast.Paragraph.class,
                com.vladsch.flexmark.ast.Heading.class,
                com.vladsch.flexmark.ast.ListItem.class,
                com.vladsch.flexmark.ext.tables.TableCell.class);
        return block != null && Language.of(block.getChars()) != Language.OWN;
    }
}
