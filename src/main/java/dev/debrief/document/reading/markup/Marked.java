package dev.debrief.document.reading.markup;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements of a line that are no words: pictures, boxes, signs, days. */
final class Marked {
    private static final Set<String> NAMES =
            Set.of("img", "input", "time", "ac:image", "ac:emoticon", "ac:placeholder");

    private Marked() {}

    static boolean isMarked(Element element) {
        return NAMES.contains(element.normalName()) || Names.isMacro(element) || isDrawnBox(element);
    }

    /** A box that a note-taker draws. */
    private static boolean isDrawnBox(Element element) {
        return element.hasClass("checkbox-on") || element.hasClass("checkbox-off");
    }

    static void add(Element element, LineText line) {
        if (isDrawnBox(element)) {
            line.addRaw(element.hasClass("checkbox-on") ? "[x] " : "[ ] ");
            return;
        }
        switch (element.normalName()) {
            case "img" ->
                picture(
                        line,
                        element.attr("src"),
                        alternative(element),
                        element.hasClass("emoticon") || element.hasClass("emoji"));
            case "input" -> box(element, line);
            case "time" -> day(element, line);
            case "ac:image" -> image(element, line);
            case "ac:emoticon" -> line.addWords(sign(element));
            case "ac:placeholder" -> line.addWords(element.text());
            default -> macro(element, line);
        }
    }

    private static void day(Element time, LineText line) {
        String day = time.text().isBlank() ? time.attr("datetime") : time.text();
        line.addWords(line.isInTask() ? "(due " + day + ")" : day);
    }

    private static String alternative(Element picture) {
        for (String name : new String[] {"data-emoji-fallback", "alt", "title"})
            if (!picture.attr(name).isBlank()) return picture.attr(name);
        return "";
    }

    private static void picture(LineText line, String source, String words, boolean sign) {
        String address = Escapes.address(source);
        String alternative = words.replaceAll("[\\s\\[\\]]+", " ").strip();
        if (sign || address.isEmpty()) line.addWords(sign ? emoticon(alternative) : " " + alternative + " ");
        else line.addRaw("![" + alternative + "](" + address + ")");
    }

    private static void box(Element input, LineText line) {
        if (input.attr("type").equalsIgnoreCase("checkbox")) line.addRaw(input.hasAttr("checked") ? "[x] " : "[ ] ");
    }

    private static void image(Element image, LineText line) {
        Element file = Macros.child(image, "ri:attachment");
        Element web = Macros.child(image, "ri:url");
        String source =
                file != null ? "attachments/" + file.attr("ri:filename") : web == null ? "" : web.attr("ri:value");
        String words = image.attr("ac:alt").isBlank() && file != null ? file.attr("ri:filename") : image.attr("ac:alt");
        picture(line, source, words, false);
        Element caption = Macros.child(image, "ac:caption");
        if (caption != null) line.addWords(" " + caption.text());
    }

    private static String sign(Element emoticon) {
        String fallback = emoticon.attr("ac:emoji-fallback");
        return fallback.isBlank() ? emoticon("(" + emoticon.attr("ac:name") + ")") : fallback;
    }

    private static String emoticon(String words) {
        return switch (words) {
            case "(tick)" -> "✅";
            case "(error)", "(cross)" -> "❌";
            case "(warning)" -> "⚠";
            default -> words;
        };
    }

    private static void macro(Element macro, LineText line) {
        if (Macros.saysNothing(macro)) return;
        if (!Macros.isBlock(macro)) {
            line.addWords(Macros.words(macro));
            return;
        }
        line.addBreak();
        Element code = Macros.child(macro, "ac:plain-text-body");
        if (code != null) {
            line.addCode(code.wholeText());
            return;
        }
        for (Element child : macro.children()) {
            if (child.normalName().equals("ac:parameter")) continue;
            for (var inside = child.firstChild(); inside != null; inside = inside.nextSibling()) line.add(inside);
        }
        line.addBreak();
    }
}
