package dev.debrief.document.pasted;

import dev.debrief.document.pasted.Stamp.Heading;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name and the time stand above the text, as they arrive from the windows of Slack, Teams, Discord and Telegram; a
 * time alone is another message of the same person.
 */
final class NamesAbove implements Dialect {
    private static final Pattern APP = Pattern.compile("\\s*(?:APP|BOT|WORKFLOW|:[a-z0-9_+'-]{1,40}:)\\s*");
    private static final Pattern HALF = Pattern.compile("(?i).*\\d\\s?[ap]\\.?m\\.?.*");
    private static final int SURE = 3;

    @Override
    public int begin(Scroll scroll, int at, Conversation into) {
        String line = scroll.line(at);
        if (line.isBlank() || line.length() > 200) return 0;
        Heading heading = Stamp.heading(line);
        if (heading != null && Names.isLikely(heading.name())) {
            into.begin(at, at + 1, heading.written(), name(heading.name()), "", SURE);
            return 1;
        }
        if (Names.isLikely(line)) {
            int timeAt = timeBelow(scroll, at);
            if (timeAt > 0 && isNameThere(scroll, at, timeAt, into)) {
                String written = Objects.requireNonNull(Stamp.alone(scroll.line(timeAt)));
                into.begin(at, timeAt + 1, written, name(line), "", SURE);
                return timeAt + 1 - at;
            }
        }
        return alone(scroll, at, into);
    }

    private static int alone(Scroll scroll, int at, Conversation into) {
        String time = Stamp.alone(scroll.line(at));
        if (time == null || into.lastAuthor().isEmpty()) return 0;
        into.begin(at, at + 1, time, into.lastAuthor(), "", 1);
        return 1;
    }

    /** The line with the time below a name; between them a word such as APP may stand, or one blank line. 0 for none. */
    private static int timeBelow(Scroll scroll, int at) {
        int below = at + 1;
        while (below <= at + 2
                && (scroll.isBlank(below) || APP.matcher(scroll.line(below)).matches())) below++;
        return Stamp.alone(scroll.line(below)) == null ? 0 : below;
    }

    /** A short last line of one message before the time of the next looks like a name too. */
    private static boolean isNameThere(Scroll scroll, int at, int timeAt, Conversation into) {
        String time = scroll.line(timeAt);
        boolean telling = timeAt > at + 1
                || time.startsWith(" ")
                || time.startsWith("\t")
                || HALF.matcher(time).matches();
        boolean dated = time.strip().length() > "00:00:00".length();
        return telling
                || dated
                || scroll.isBlank(at - 1)
                || into.knows(name(scroll.line(at)))
                || Names.hasCapitals(scroll.line(at));
    }

    private static String name(String line) {
        return line.strip().replaceFirst("(?:\\s+APP|\\s+BOT|,)$", "").replaceFirst("\\s*:[a-z0-9_+'-]{1,40}:$", "");
    }
}
