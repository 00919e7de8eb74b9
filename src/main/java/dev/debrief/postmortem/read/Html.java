package dev.debrief.postmortem.read;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Escaped;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text on its way into a template: escaped or sanitised here, so that the template may set it as it is. */
public final class Html {
    /** Nothing. */
    public static final RawString NONE = new RawString("");

    /** A log that was pasted into the timeline is kept in the house. */
    private static final Pattern PASTED = Pattern.compile("/incidents/[0-9]{1,9}/pasted/([0-9]{1,6})");

    private Html() {}

    /** A name or a title, with its language where that is foreign. */
    public static RawString words(String plain) {
        return new RawString(Escaped.withLanguages(plain));
    }

    static RawString words(List<String> plain) {
        return new RawString(plain.stream().map(Escaped::withLanguages).collect(Collectors.joining(", ")));
    }

    static RawString blocks(Markdown markdown, String id, AttachedFiles files) {
        return new RawString(MarkdownHtml.of(markdown, id + "-", files));
    }

    /** Markdown on one line, sanitised; its links lead to these files. */
    public static RawString line(Markdown markdown, String id, AttachedFiles files) {
        return new RawString(MarkdownHtml.line(markdown, id + "-", files));
    }

    /** The same below the heading of a group, which stands below that of the part. */
    static RawString lineInGroup(Markdown markdown, String id, AttachedFiles files) {
        return new RawString(MarkdownHtml.line(markdown, id + "-", files, 3));
    }

    /** A web address as a link, anything else as words. */
    static RawString linked(String text) {
        String address = text.strip();
        Matcher pasted = PASTED.matcher(address);
        if (pasted.matches())
            return new RawString("<a href=\"" + address + "\">Pasted log " + pasted.group(1) + "</a>");
        boolean web = address.matches("(?i)(https?://|mailto:)\\S+");
        if (!web) return words(text);
        String escaped = Escaped.text(address);
        return new RawString("<a rel=\"noopener noreferrer nofollow\" href=\"" + escaped + "\">" + escaped + "</a>");
    }
}
