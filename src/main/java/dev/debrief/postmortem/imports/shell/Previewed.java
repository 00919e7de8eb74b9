package dev.debrief.postmortem.imports.shell;

import java.io.PrintStream;

/** What would be understood, as a table; nothing is kept. */
final class Previewed extends Told {
    private static final String ROW = "%-48s  %-40s  %-8s  %8s  %7s  %6s";
    private static final int PATH = 48;
    private static final int TITLE = 40;
    private static final int SEVERITY = 8;

    private final Line line;

    Previewed(Line line, PrintStream terminal) {
        super(terminal);
        this.line = line;
        say(ROW, "FILE", "TITLE", "SEVERITY", "TIMELINE", "ACTIONS", "DOUBTS");
    }

    @Override
    void file(String path, byte[] content) {
        Answer answer = line.preview(path, content);
        if (!answer.isGood()) {
            cannotRead(path, answer.why());
            return;
        }
        count(answer.count("notes"));
        say(
                ROW,
                ending(line(path)),
                beginning(line(answer.json().path("title").isTextual() ? answer.text("title") : "(no title)"), TITLE),
                beginning(line(answer.json().path("severity").isTextual() ? answer.text("severity") : "-"), SEVERITY),
                answer.count("timeline"),
                answer.count("actionItems"),
                answer.count("notes"));
    }

    @Override
    void failedLine(String path, String why) {
        say("%-48s  could not be read: %s", ending(line(path)), why);
    }

    @Override
    void end() {
        say("%s.%s Nothing was kept; leave out --dry-run to bring them in.", files(), rest());
    }

    private static String beginning(String text, int most) {
        int count = text.codePointCount(0, text.length());
        return count <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The end of a path says more than its beginning. */
    private static String ending(String path) {
        int count = path.codePointCount(0, path.length());
        return count <= PATH ? path : "…" + path.substring(path.offsetByCodePoints(0, count - PATH + 1));
    }
}
