package dev.debrief.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;

/** Names the language of a block that is foreign for the most part. */
final class BlockLanguages implements AttributeProvider {
    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (!isBlockOfWords(node)) return;
        Language language = Language.of(node.getChars());
        if (language == Language.OWN) return;
        attributes.replaceValue("lang", language.tag());
        attributes.replaceValue("dir", "auto");
    }

    static boolean isBlockOfWords(Node node) {
        return node instanceof Paragraph
                || node instanceof Heading
                || node instanceof ListItem
                || node instanceof TableCell;
    }

    static final class Factory extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new BlockLanguages();
        }
    }
}
