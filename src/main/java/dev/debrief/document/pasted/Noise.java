package dev.debrief.document.pasted;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why something in a chat is no message. */
public enum Noise {
    CAME_OR_WENT("joined or left", "joined or left"),
    CHANNEL("about the channel", "about the channel"),
    REACTION("reaction", "reactions"),
    THREAD("mark of the chat program", "marks of the chat program"),
    LINK_PREVIEW("preview of a link", "previews of links"),
    DAY("name of a day", "names of days"),
    HEADING("heading", "headings"),
    EMPTY("without words", "without words");

    private static final int LONGEST = 300;

    private static final Pattern CAME = Pattern.compile(
            "(?iu)(?:.{1,80}\\s)?(?:joined|left|parted) (?:from )?(?:(?:the |this )?(?:channel|conversation|chat|meeting|call"
                    + "|group)\\b.{0,80}|#\\S+.{0,160})"
                    + "|.{1,80}[\\[(]\\S+@\\S+[\\])](?: has)? (?:joined|left|parted|quit)\\b.*"
                    + "|\\S{1,60} (?:has )?quit(?: irc)?(?: [\\[(].*)?"
                    + "|(?:.{1,80}\\s)?(?:was added|has been added|added .{1,60})\\sto\\s(?:#|the\\s(?:chat|channel|conversation|group)).*"
                    + "|(?:.{1,60}\\s)?invited .{1,60}\\sto\\s(?:the\\s)?(?:chat|channel|#).*"
                    + "|.{1,60}\\screated (?:the )?(?:group|channel|chat).*"
                    + "|(?:.{1,60}\\s)?(?:ist|sind) (?:dem|der) .{0,40}beigetreten\\.?|.{1,60}hat .{1,60} hinzugefügt\\.?"
                    + "|.{1,60}\\sa rejoint\\s.*|.{1,60}\\sse (?:ha unido|unió)\\s.*|.{0,40}เข้าร่วม(?:แชท|แชนเนล|ช่อง).*");

    private static final Pattern ABOUT_CHANNEL = Pattern.compile(
            "(?iu)(?:.{1,80}\\s)?(?:set|changed|cleared|updated) the (?:(?:channel|group|chat|conversation|room)(?:'s)?\\s"
                    + "(?:topic|description|purpose|subject|name|icon|settings)|topic\\b|subject\\b).*"
                    + "|(?:.{1,80}\\s)?has changed topic.*|(?:.{1,80}\\s)?sets mode.*|(?:.{1,80}\\s)?renamed the (?:channel|group)\\b.*"
                    + "|(?:.{1,80}\\s)?(?:un)?(?:pinned a message|archived (?:the|this) channel).*"
                    + "|.{1,60}\\sis now known as\\s.*|topic (?:for|set by) .*|mode/#.*"
                    + "|messages and calls are end-to-end encrypted.*|(?:.{1,60}\\s)?(?:started|ended) (?:a |the )?(?:meeting|call|huddle)\\.?"
                    + "|(?:meeting|call) (?:started|ended)\\b.{0,40}|this message was deleted\\.?");

    private static final Pattern REACTED = Pattern.compile(
            "(?iu):[a-z0-9_+'-]{1,60}:(?:\\s?\\d{1,4})?|(?:like|heart|laugh|surprised|sad|angry)\\s\\d{1,4}"
                    + "|\\d{1,4} (?:\\p{L}{1,12} )?reactions?\\.?|add reaction.{0,3}"
                    + "|[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]{1,8}\\s?\\d{1,4}");

    private static final Pattern MARKED =
            Pattern.compile("(?iu)\\d{1,4} (?:repl(?:y|ies)|antwort(?:en)?|réponses?|respuestas?)|last reply .{1,40}"
                    + "|view (?:thread|message|newer replies)|also sent to the channel|replied to a thread:.*"
                    + "|\\(?edited\\)?|new(?: messages?)?|show (?:more|less)|see (?:more|less)|saved for later.{0,20}"
                    + "|has context menu|\\(bearbeitet\\)|\\(modifié\\)|\\(editado\\)|\\(แก้ไข(?:แล้ว)?\\)");

    private final String one;
    private final String several;

    Noise(String one, String several) {
        this.one = one;
        this.several = several;
    }

    /** {@code 3 reactions}. */
    public String counted(long count) {
        return count + " " + (count == 1 ? one : several);
    }

    /** Whether the whole message is noise; null where it is not. */
    static @Nullable Noise ofMessage(String text) {
        String line = text.strip();
        if (line.isEmpty()) return EMPTY;
        if (line.length() > LONGEST || line.indexOf('\n') >= 0) return null;
        if (CAME.matcher(line).matches()) return CAME_OR_WENT;
        if (ABOUT_CHANNEL.matcher(line).matches()) return CHANNEL;
        return ofLine(line);
    }

    /** Whether one line within a message is noise; null where it is not. */
    static @Nullable Noise ofLine(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > LONGEST) return null;
        if (REACTED.matcher(line).matches()) return REACTION;
        return MARKED.matcher(line).matches() ? THREAD : null;
    }
}
