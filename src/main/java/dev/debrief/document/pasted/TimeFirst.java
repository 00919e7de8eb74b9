package dev.debrief.document.pasted;

import dev.debrief.document.pasted.Stamp.Found;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time stands first in the line: {@code [03:09] <ada> text} of IRC, {@code [6/21/2024 3:09 AM] Ada: text} of Teams,
 * {@code 03:09 ada: text}, {@code - **03:09** text}, the lines of a log file.
 */
final class TimeFirst implements Dialect {
    private static final Pattern SEPARATOR =
            Pattern.compile("[\\])]?(?:\\*\\*|__|`)?[\\])]?[ ]*(?:[-–—:|,](?=\\s|$))?(?:[ ]?\\*\\*)?");
    private static final Pattern NICK = Pattern.compile("[\\s]*<[\\s]?([^<>\\n]{1,60})>\\s?(.*)", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("\\s*([^\\s|<>:]{1,40})\\s*(?:\\t+|\\s[|│]\\s?)(.*)", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\\s*\\*\\s+([^\\s*:]{1,40})\\s+([^*]*)", Pattern.DOTALL);
    private static final Pattern SERVER =
            Pattern.compile("\\s*(?:-!-|-->|<--|--|→|←|\\*\\*\\*|=!=|⇐|⇒)\\s+(?:[|│]\\s)?(.*)", Pattern.DOTALL);
    private static final Pattern SPEAKER = Pattern.compile("\\s*([^:\\n]{1,60}):(?:\\s+(.*)|)", Pattern.DOTALL);

    @Override
    public int begin(Scroll scroll, int at, Conversation into) {
        String line = scroll.line(at);
        Found time = Stamp.first(line);
        if (time == null) return 0;
        Matcher separator = SEPARATOR.matcher(line);
        separator.region(time.to(), line.length());
        String rest = line.substring(separator.lookingAt() ? separator.end() : time.to());
        Matcher server = SERVER.matcher(rest);
        if (server.matches()) {
            into.leave(at, line, server.group(1).contains("mode") ? Noise.CHANNEL : notice(server.group(1)));
            return 1;
        }
        Said said = said(rest, time.open() && !scroll.isBlank(at + 1) && Stamp.first(scroll.line(at + 1)) == null);
        into.begin(
                at,
                at + 1,
                time.written(),
                said.author(),
                said.text(),
                said.author().isEmpty() ? 1 : 2);
        return 1;
    }

    private static Noise notice(String text) {
        Noise why = Noise.ofMessage(text);
        return why == null ? Noise.CHANNEL : why;
    }

    private record Said(String author, String text) {}

    private static Said said(String rest, boolean textBelow) {
        for (Pattern shape : new Pattern[] {NICK, COLUMN, ACTION}) {
            Matcher matcher = shape.matcher(rest);
            if (matcher.matches()) return new Said(nick(matcher.group(1)), matcher.group(2));
        }
        Matcher speaker = SPEAKER.matcher(rest);
        if (speaker.matches() && Names.speaks(speaker.group(1))) {
            return new Said(speaker.group(1).strip(), orEmpty(speaker.group(2)));
        }
        if (textBelow && Names.isLikely(rest)) return new Said(rest.strip(), "");
        return new Said("", rest);
    }

    /** Without the mark of an operator. */
    static String nick(String written) {
        return written.strip().replaceFirst("^[@+%&~!](?=\\S)", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
