package dev.debrief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading in a template, and the comment behind it that says what it stands for: {@code ## Root causes <!-- part: causes
 * -->}.
 *
 * @param words without the marks of Markdown
 * @param mark what the comment names; null where there is none
 */
record TemplateHeading(String words, @Nullable String mark) {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    /** @param prefix what the comment begins with */
    static TemplateHeading read(String written, String prefix) {
        int open = written.lastIndexOf(OPEN);
        if (open < 0 || !written.endsWith(CLOSE) || open + OPEN.length() + CLOSE.length() > written.length()) {
            return new TemplateHeading(PlainText.unescape(written.strip()), null);
        }
        String comment = written.substring(open + OPEN.length(), written.length() - CLOSE.length())
                .strip();
        String mark = comment.startsWith(prefix.strip())
                ? comment.substring(prefix.strip().length()).strip()
                : comment;
        return new TemplateHeading(PlainText.unescape(written.substring(0, open).strip()), mark);
    }

    /** Whether these words come back from a heading that they were written into. */
    static boolean staysItself(String words) {
        String escaped = PlainText.escape(words);
        List<Chapter> chapters = Chapter.of("## " + escaped + "\n\nx\n", 2);
        if (chapters.size() != 2 || !chapters.get(1).heading().equals(escaped)) return false;
        SectionHeading heading = SectionHeading.read(escaped);
        return heading.heading().equals(words) && !heading.internal() && !heading.marked();
    }
}
