package dev.debrief.document.prose;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;

/** Raw HTML in pieces: tags, and the text between them. Comments, which no reader sees, are left out. */
final class RawHtml {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final RawTags tags;
    private final Growth growth;

    RawHtml(RawTags tags, Growth growth) {
        this.tags = tags;
        this.growth = growth;
    }

    void read(String html) {
        int text = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            int behind = behindComment(html, at);
            int end = behind >= 0 ? behind : Tag.end(html, at);
            if (end < 0) {
                at++;
                continue;
            }
            text(html.substring(text, at));
            if (behind < 0) tags.read(Tag.read(html.substring(at, end)));
            text = end;
            at = end;
        }
        text(html.substring(text));
    }

    private static int behindComment(String html, int at) {
        if (!html.startsWith("<!--", at)) return -1;
        int end = html.indexOf("-->", at + 4);
        return end < 0 ? html.length() : end + 3;
    }

    private void text(String text) {
        String words = Escaping.unescapeHtml(text);
        growth.text(tags.keepsBlanks() ? words : BLANKS.matcher(words).replaceAll(" "));
    }
}
