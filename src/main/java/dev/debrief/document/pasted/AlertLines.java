package dev.debrief.document.pasted;

import dev.debrief.document.pasted.Stamp.Found;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Alerts one below the other, with the time anywhere in the line, as a number of seconds, or on the line below. */
final class AlertLines implements Dialect {
    private static final Pattern STATE = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:firing|triggered|acknowledged|acked|resolved|problem|recovery|recovered|critical|warning|unknown"
                    + "|ok|up|down|alerting|no data|service alert|host alert|service notification|opened|closed)(?![\\p{L}\\d])");
    private static final Pattern SECONDS = Pattern.compile("\\s*\\[(1\\d{9})]\\s*");
    private static final String LABEL =
            "(?i)^\\s*(?:date(?:/time)?|time|when|since|at|started|starts ?at)\\s*[:=]?\\s*";

    @Override
    public int begin(Scroll scroll, int at, Conversation into) {
        String line = scroll.line(at);
        if (line.isBlank()) return 0;
        Matcher seconds = SECONDS.matcher(line);
        if (seconds.lookingAt()) {
            into.begin(at, at + 1, seconds.group(1), "", line.substring(seconds.end()), 2);
            return 1;
        }
        String head = line.length() > 600 ? line.substring(0, 600) : line;
        if (!STATE.matcher(head).find()) return 0;
        Found time = Stamp.anywhere(line);
        if (time != null) {
            into.begin(at, at + 1, time.written(), "", without(line, time), 2);
            return 1;
        }
        String below = Stamp.alone(scroll.line(at + 1).replaceFirst(LABEL, ""));
        if (below == null) return 0;
        into.begin(at, at + 2, below, "", line, 2);
        return 2;
    }

    private static String without(String line, Found time) {
        String before =
                line.substring(0, time.from()).replaceFirst("(?:[\\s\\[(@|–—-]+(?:at|on|since)?)[\\s\\[(]*$", "");
        String after = line.substring(time.to()).replaceFirst("^[\\s\\])|:–—-]+", "");
        return (before + " " + after).strip();
    }
}
