package dev.debrief.jira.link;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.PlainText;
import dev.debrief.shared.Markdown;
import java.util.regex.Pattern;

/** What is to be done, as one line of plain words: what Jira calls a summary. */
public final class Summary {
    /** Jira takes no more. */
    static final int LONGEST = 255;

    private static final Pattern LIST = Pattern.compile("^([-+>=]|[0-9]{1,9}(?=[.)]))");
    private static final Pattern MARK = Pattern.compile("([!-/:-@\\[-`{-~])");

    private Summary() {}

    /** The words of an action item; cut where Jira would refuse them. */
    public static String of(Markdown text) {
        String words = oneLine(MarkdownHtml.words(text));
        return words.length() <= LONGEST ? words : oneLine(words.substring(0, LONGEST - 1)) + "…";
    }

    /** Without breaks and superfluous blanks, as Jira keeps it. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Markdown that says these words and nothing else. */
    public static Markdown toMarkdown(String words) {
        String line = oneLine(words);
        Markdown light = Markdown.of(atItsStart(PlainText.escape(line)));
        if (of(light).equals(line)) return light;
        return Markdown.of(MARK.matcher(line).replaceAll("\\\\$1"));
    }

    /** What would begin a list, a quotation or a heading there. */
    private static String atItsStart(String line) {
        var found = LIST.matcher(line);
        if (!found.find()) return line;
        boolean isNumber = Character.isDigit(line.charAt(0));
        return isNumber ? found.group() + "\\" + line.substring(found.end()) : "\\" + line;
    }
}
