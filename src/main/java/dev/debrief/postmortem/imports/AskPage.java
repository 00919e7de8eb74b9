package dev.debrief.postmortem.imports;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page that asks for files.
 *
 * @param pasted the text that was sent; empty at first
 * @param problem why what was sent cannot be read, and how to mend that; empty where nothing was sent
 * @param done what has just been done, in a sentence; maybe empty
 * @param earlier the newest imports of many files
 */
public record AskPage(String pasted, String problem, String done, List<Earlier> earlier) {
    /** How the names of those files end that are sent, as alternatives. */
    public String endings() {
        return FileNames.TEXTS + "|zip";
    }

    /** As many files come in at once. */
    public int mostFiles() {
        return Unpacked.MOST_FILES;
    }

    /** As large as they may be together as they are sent, in bytes. */
    public long mostBytes() {
        return SentFile.MOST_BYTES;
    }

    /** An import of many files. */
    @TemplateData
    public record Earlier(String address, String name, String words) {}
}
