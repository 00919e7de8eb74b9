package dev.debrief.document.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.document.prose.Characters;
import dev.debrief.document.prose.Inline;
import dev.debrief.document.prose.Mark;
import dev.debrief.document.prose.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what stands in a line: pieces of text, each with its marks. */
final class AdfLine {
    private final ArrayNode content;

    AdfLine(ArrayNode content) {
        this.content = content;
    }

    void words(List<Inline> words, Set<Mark> marks) {
        words.forEach(word -> word(word, marks, null));
    }

    private void words(List<Inline> words, Set<Mark> marks, @Nullable String address) {
        words.forEach(word -> word(word, marks, address));
    }

    private void word(Inline word, Set<Mark> marks, @Nullable String address) {
        if (word instanceof Inline.Text text) text(text.text(), marks, address);
        else if (word instanceof Inline.Marked marked) marked(marked, marks, address);
        else if (word instanceof Inline.Link link) link(link, marks);
        else if (word instanceof Inline.Picture picture) picture(picture, marks, address);
        else if (word instanceof Inline.Break) content.addObject().put("type", "hardBreak");
        else if (word instanceof Inline.Mention mention)
            text("[" + mention.number() + "]", with(marks, Mark.RAISED), address);
    }

    private void marked(Inline.Marked marked, Set<Mark> marks, @Nullable String address) {
        boolean quoted = marked.mark() == Mark.QUOTED;
        if (quoted) text("\u201c", marks, address);
        words(marked.words(), with(marks, marked.mark()), address);
        if (quoted) text("\u201d", marks, address);
    }

    private static Set<Mark> with(Set<Mark> marks, Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }

    private void link(Inline.Link link, Set<Mark> marks) {
        if (link.target() instanceof Target.Web web) {
            words(link.words(), marks, web.address());
            return;
        }
        words(link.words(), marks, null);
        boolean said = link.target() instanceof Target.File file
                && !Inline.words(link.words()).contains(file.name());
        if (said) text(" (" + ((Target.File) link.target()).name() + ")", marks, null);
    }

    private void picture(Inline.Picture picture, Set<Mark> marks, @Nullable String address) {
        if (picture.target() instanceof Target.Web web) {
            String words = picture.words().isBlank() ? web.address() : picture.words();
            text("Picture: " + words, marks, address == null ? web.address() : address);
        } else if (picture.target() instanceof Target.File file) {
            String words = picture.words().isBlank() ? "" : picture.words() + " ";
            text("Picture: " + words + "(" + file.name() + ")", marks, address);
        }
    }

    private void text(String text, Set<Mark> marks, @Nullable String address) {
        if (text.isEmpty()) return;
        ObjectNode node = content.addObject().put("type", "text").put("text", Characters.whole(text));
        boolean code = marks.contains(Mark.CODE);
        ArrayNode all = content.arrayNode();
        if (address != null)
            all.addObject().put("type", "link").putObject("attrs").put("href", Characters.whole(address));
        if (code) all.addObject().put("type", "code");
        else marks.forEach(mark -> mark(all, mark, marks));
        if (!all.isEmpty()) node.set("marks", all);
    }

    private static void mark(ArrayNode all, Mark mark, Set<Mark> marks) {
        switch (mark) {
            case EMPHASIS -> all.addObject().put("type", "em");
            case STRONG -> all.addObject().put("type", "strong");
            case STRUCK -> all.addObject().put("type", "strike");
            case UNDERLINED -> all.addObject().put("type", "underline");
            case RAISED ->
                all.addObject().put("type", "subsup").putObject("attrs").put("type", "sup");
            case LOWERED -> {
                if (!marks.contains(Mark.RAISED))
                    all.addObject().put("type", "subsup").putObject("attrs").put("type", "sub");
            }
            case CODE, SMALL, QUOTED, PLAIN -> {
                // not told apart here
            }
        }
    }
}
