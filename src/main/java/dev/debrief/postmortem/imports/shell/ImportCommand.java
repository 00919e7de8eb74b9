package dev.debrief.postmortem.imports.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code bin/debrief import}: brings the files of a directory, a zip or a single one into a Debrief that runs. */
public final class ImportCommand {
    private ImportCommand() {}

    /**
     * Goes on after a file that cannot be read, and says so.
     *
     * @param from the directory that relative paths are meant from
     * @return 0 where every file could be read, otherwise 1
     */
    public static int run(List<String> arguments, Map<String, String> environment, Path from, PrintStream terminal) {
        Asked asked = Asked.of(arguments, environment, from);
        Line line = new Line(asked.url(), asked.token(), Duration.ofSeconds(2));
        Told told = asked.isDry() ? new Previewed(line, terminal) : Brought.begin(asked, line, terminal);
        FoundFiles files = new FoundFiles(taker(told));
        asked.paths().forEach(files::under);
        told.end();
        return told.failed() > 0 ? 1 : 0;
    }

    private static FoundFiles.Taker taker(Told told) {
        return new FoundFiles.Taker() {
            @Override
            public void take(FoundFile file) {
                byte[] content;
                try {
                    content = file.content().read();
                } catch (IOException | RuntimeException e) {
                    told.cannotRead(file.path(), "It cannot be opened.");
                    return;
                }
                told.file(file.path(), content);
            }

            @Override
            public void passOver() {
                told.passOver();
            }

            @Override
            public void cannotRead(String path, String why) {
                told.cannotRead(path, why);
            }
        };
    }
}
