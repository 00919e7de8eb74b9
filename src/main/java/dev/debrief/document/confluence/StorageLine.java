package dev.debrief.document.confluence;

import static dev.debrief.document.confluence.Xml.attribute;

import dev.debrief.document.prose.Inline;
import dev.debrief.document.prose.Mark;
import dev.debrief.document.prose.Target;
import java.util.List;

/** Writes what stands in a line in Confluence's storage format. */
final class StorageLine {
    /** As wide as the text of a page; wider pictures are shown in this width. */
    private static final int WIDEST = 760;

    private final Xml xml;
    private final Macros macros;

    StorageLine(Xml xml, Macros macros) {
        this.xml = xml;
        this.macros = macros;
    }

    void words(List<Inline> words) {
        words.forEach(this::word);
    }

    private void word(Inline inline) {
        if (inline instanceof Inline.Text text) xml.text(text.text());
        else if (inline instanceof Inline.Marked marked) marked(marked);
        else if (inline instanceof Inline.Link link) link(link.target(), () -> words(link.words()));
        else if (inline instanceof Inline.Picture picture) picture(picture);
        else if (inline instanceof Inline.Break) xml.empty("br");
        else if (inline instanceof Inline.Anchor anchor) macros.anchor(anchor.name());
        else if (inline instanceof Inline.Mention mention) mention(mention);
    }

    private void marked(Inline.Marked marked) {
        if (marked.mark() == Mark.PLAIN) words(marked.words());
        else xml.element(element(marked.mark()), () -> words(marked.words()));
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case STRUCK -> "del";
            case CODE -> "code";
            case UNDERLINED -> "u";
            case LOWERED -> "sub";
            case RAISED -> "sup";
            case SMALL -> "small";
            case QUOTED -> "q";
            case PLAIN -> "span";
        };
    }

    void link(Target target, Runnable words) {
        if (target instanceof Target.Web web) xml.element("a", words, attribute("href", web.address()));
        else if (target instanceof Target.Place place) leadTo(place.name(), words);
        else if (target instanceof Target.File file) {
            xml.element(
                    "ac:link",
                    () -> xml.empty("ri:attachment", attribute("ri:filename", file.name()))
                            .element("ac:link-body", words));
        }
    }

    /** A link to an anchor on the same page. */
    void leadTo(String anchor, Runnable words) {
        xml.element("ac:link", () -> xml.element("ac:link-body", words), attribute("ac:anchor", anchor));
    }

    private void mention(Inline.Mention mention) {
        xml.element("sup", () -> leadTo(mention.footnote(), () -> xml.text(String.valueOf(mention.number()))));
    }

    private void picture(Inline.Picture picture) {
        int width = Math.min(picture.width(), WIDEST);
        xml.element(
                "ac:image",
                () -> {
                    if (picture.target() instanceof Target.File file)
                        xml.empty("ri:attachment", attribute("ri:filename", file.name()));
                    else if (picture.target() instanceof Target.Web web)
                        xml.empty("ri:url", attribute("ri:value", web.address()));
                },
                attribute("ac:alt", picture.words()),
                attribute("ac:title", picture.title()),
                attribute("ac:width", width > 0 ? String.valueOf(width) : ""));
    }
}
