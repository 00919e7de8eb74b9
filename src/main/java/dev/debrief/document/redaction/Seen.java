package dev.debrief.document.redaction;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import java.util.regex.Pattern;

/** What a reader sees of a Markdown text: its words without marks, with entities as the characters they stand for. */
final class Seen {
    private static final Pattern BLOCK = Pattern.compile(
            "</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|pre|blockquote|table|t[rhd]|br|hr|section|details|summary)\\b[^>]*>");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|nbsp));");

    private Seen() {}

    static String of(String prose) {
        String html = MarkdownHtml.of(Markdown.of(prose), "c");
        String words = MARK.matcher(BLOCK.matcher(html).replaceAll("\n")).replaceAll("");
        return ENTITY.matcher(words).replaceAll(found -> {
            if (found.group(1) != null) return character(Integer.parseInt(found.group(1)));
            if (found.group(2) != null) return character(Integer.parseInt(found.group(2), 16));
            return switch (found.group(3)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                default -> " ";
            };
        });
    }

    private static String character(int code) {
        return Character.isValidCodePoint(code)
                ? java.util.regex.Matcher.quoteReplacement(Character.toString(code))
                : " ";
    }
}
