package dev.debrief.postmortem.imports.shell;

import java.io.IOException;

/**
 * A file on its way in.
 *
 * @param path under which it comes in: from the directory that was named on, with that
 * @param content asked once, when its turn comes
 */
record FoundFile(String path, Content content) {
    /** What reads a file. */
    @FunctionalInterface
    interface Content {
        byte[] read() throws IOException;
    }
}
