package dev.debrief.postmortem.imports.shell;

import dev.debrief.shared.CannotStart;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What became of the files, each said when it is there. */
final class Brought extends Told {
    private static final Map<String, String> WORDS =
            Map.of("kept", "kept", "known", "here already", "changed", "changed since", "waiting", "waiting");

    private final Line line;
    private final long run;
    private final String page;
    private final Map<String, Integer> counts = new TreeMap<>();

    private Brought(Line line, long run, String page, PrintStream terminal) {
        super(terminal);
        this.line = line;
        this.run = run;
        this.page = page;
    }

    static Brought begin(Asked asked, Line line, PrintStream terminal) {
        String name = String.valueOf(asked.paths().get(0).getFileName());
        int more = asked.paths().size() - 1;
        Answer begun = line.begin(more == 0 ? name : name + " and " + more + " more");
        if (!begun.isGood()) throw new CannotStart("The import could not begin: " + begun.why());
        return new Brought(line, begun.json().path("id").asLong(), asked.url() + begun.text("page"), terminal);
    }

    @Override
    void file(String path, byte[] content) {
        Answer answer = line.bring(run, path, content);
        if (answer.status() == 409) throw new CannotStart(answer.why() + " It was undone meanwhile, at " + page + ".");
        String fate = answer.text("fate");
        String words = WORDS.get(fate);
        if (!answer.isGood() || words == null) {
            String message = answer.text("message");
            cannotRead(path, message.isEmpty() ? answer.why() : message);
            return;
        }
        int doubts = answer.count("doubts");
        count(doubts);
        counts.merge(words, 1, Integer::sum);
        String incident = answer.json().path("incident").isTextual() ? answer.text("incident") : "";
        String remark = fate.equals("changed") ? ": " + answer.text("message") : looks(doubts);
        say("%-18s  %-9s  %s%s", words, incident, line(path), remark);
    }

    private static String looks(int doubts) {
        if (doubts == 0) return "";
        return doubts == 1 ? " (1 place needs a look)" : " (" + doubts + " places need a look)";
    }

    @Override
    void failedLine(String path, String why) {
        say("%-18s  %-9s  %s: %s", "could not be read", "", line(path), Objects.requireNonNull(why));
    }

    @Override
    void end() {
        StringBuilder said = new StringBuilder(files());
        String between = ": ";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            said.append(between)
                    .append(String.format(Locale.ENGLISH, "%,d", count.getValue()))
                    .append(' ')
                    .append(count.getKey());
            between = ", ";
        }
        say("%s.%s", said, rest());
        say("Look at all of it, or undo it as a whole: %s", page);
    }
}
