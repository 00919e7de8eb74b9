package dev.debrief.document.reading;

import dev.debrief.document.Templates;
import dev.debrief.document.Vocabulary;
import dev.debrief.shared.SizeInWords;
import java.util.Optional;

/** Reads the file of a post-mortem, whoever wrote it. Never throws on any content, and takes time in proportion to it. */
public final class PostMortemFile {
    /** The most that is read, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private PostMortemFile() {}

    /**
     * Reads a file of Markdown.
     *
     * @param name of the file, which stands for a title that is missing; maybe empty
     * @param known the severities that are configured
     */
    public static FileReading read(byte[] file, String name, Vocabulary known, Templates templates) {
        if (file.length > LARGEST) {
            return new FileReading.Refused(
                    "This file is larger than " + SizeInWords.of(LARGEST)
                            + ". A post-mortem of that size holds something else, such as a log or a picture; take that out and send it again.");
        }
        Optional<String> text = SourceText.of(file);
        if (text.isEmpty()) {
            return new FileReading.Refused("This file is no text. Send the post-mortem as Markdown, in UTF-8.");
        }
        if (text.get().isBlank()) return new FileReading.Refused("This file is empty.");
        Matter matter = Matter.of(text.get());
        if (Own.wrote(matter)) return new FileReading.Read(Own.read(text.get(), templates));
        return new FileReading.Read(new DocumentReader(text.get(), name, matter, known).read());
    }
}
