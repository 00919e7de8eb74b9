package dev.debrief.document.wiki;

import dev.debrief.document.prose.Characters;
import dev.debrief.document.prose.Inline;
import dev.debrief.document.prose.Mark;
import dev.debrief.document.prose.Target;
import java.util.List;
import java.util.function.Supplier;

/** Writes what stands in a line. */
final class WikiLine {
    private static final String LINE_END = "\\\\ ";

    private final StringBuilder line = new StringBuilder();

    private WikiLine() {}

    static String of(List<Inline> words) {
        WikiLine line = new WikiLine();
        line.words(words);
        return line.line.toString();
    }

    private void words(List<Inline> words) {
        for (int i = 0; i < words.size(); i++) {
            Inline next = i + 1 < words.size() ? words.get(i + 1) : null;
            boolean touches = next instanceof Inline.Text text
                    && !text.text().isEmpty()
                    && Character.isLetterOrDigit(text.text().charAt(0));
            word(words.get(i), touches);
        }
    }

    private void word(Inline word, boolean touches) {
        if (word instanceof Inline.Text text) line.append(WikiText.escape(text.text(), line.isEmpty()));
        else if (word instanceof Inline.Marked marked) marked(marked, touches);
        else if (word instanceof Inline.Link link) link(link);
        else if (word instanceof Inline.Picture picture) picture(picture);
        else if (word instanceof Inline.Break) line.append(LINE_END);
        else if (word instanceof Inline.Mention mention)
            line.append("{^}\\[").append(mention.number()).append("\\]{^}");
    }

    private void marked(Inline.Marked marked, boolean touches) {
        String words = inside(marked.words());
        if (words.isBlank() || sign(marked.mark()).isEmpty()) {
            line.append(words);
            return;
        }
        if (marked.mark() == Mark.CODE) {
            line.append("{{").append(words).append("}}");
            return;
        }
        if (marked.mark() == Mark.QUOTED) {
            line.append('\u201c').append(words).append('\u201d');
            return;
        }
        boolean joined = touches
                || (!line.isEmpty() && Character.isLetterOrDigit(line.charAt(line.length() - 1)))
                || !words.equals(words.strip());
        String sign = joined ? "{" + sign(marked.mark()) + "}" : sign(marked.mark());
        line.append(sign).append(words).append(sign);
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case EMPHASIS -> "_";
            case STRONG -> "*";
            case STRUCK -> "-";
            case UNDERLINED -> "+";
            case LOWERED -> "~";
            case RAISED -> "^";
            case CODE, QUOTED -> "\"";
            case SMALL, PLAIN -> "";
        };
    }

    /** As a line of its own that does not stand at the start of one. */
    private static String inside(List<Inline> words) {
        WikiLine inner = new WikiLine();
        inner.words(words);
        return inner.line.toString();
    }

    private void link(Inline.Link link) {
        if (link.target() instanceof Target.Web web) address(web.address(), () -> inside(link.words()));
        else if (link.target() instanceof Target.File file) {
            String words = Inline.words(link.words());
            line.append(words.equals(file.name()) ? "" : inside(link.words()) + " ");
            line.append("[^").append(name(file)).append(']');
        } else words(link.words());
    }

    private void address(String address, Supplier<String> words) {
        String encoded = Characters.whole(address).replace("[", "%5B").replace("]", "%5D");
        String said = words.get();
        line.append('[')
                .append(said.isBlank() ? "" : said + "|")
                .append(encoded)
                .append(']');
    }

    private void picture(Inline.Picture picture) {
        if (picture.target() instanceof Target.Web web) {
            String words = picture.words().isBlank() ? web.address() : picture.words();
            address(web.address(), () -> WikiText.escape("Picture: " + words, false));
        } else if (picture.target() instanceof Target.File file) {
            String words = Characters.whole(picture.words())
                    .replaceAll("[\"|!\\n]", " ")
                    .strip();
            line.append('!')
                    .append(name(file))
                    .append(words.isEmpty() ? "" : "|alt=\"" + words + "\"")
                    .append('!');
        }
    }

    private static String name(Target.File file) {
        return Characters.whole(file.name()).replaceAll("[|\\]!]", "_");
    }
}
