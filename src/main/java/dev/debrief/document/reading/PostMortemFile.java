package dev.debrief.document.reading;

import dev.debrief.document.Templates;
import dev.debrief.document.Vocabulary;
import dev.debrief.document.reading.markup.Format;
import dev.debrief.document.reading.markup.Markup;
import dev.debrief.shared.SizeInWords;
import java.util.Optional;

/** Reads the file of a post-mortem, whoever wrote it. Never throws on any content, and takes time in proportion to it. */
public final class PostMortemFile {
    /** The most that is read, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private PostMortemFile() {}

    /**
     * Reads a file: Markdown, HTML, Confluence's storage format, or Debrief's own JSON. Which of them it is its text tells.
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
        return read(text.get(), Format.of(text.get(), name), name, known, templates);
    }

    private static FileReading read(String text, Format format, String name, Vocabulary known, Templates templates) {
        return switch (format) {
            case JSON -> OwnJson.read(text, templates);
            case STORAGE ->
                OwnPage.read(text, name, templates)
                        .map(FileReading.class::cast)
                        .orElseGet(() -> markdown(Markup.markdown(text, format), name, known, templates));
            case HTML, XML -> markdown(Markup.markdown(text, format), name, known, templates);
            case MARKDOWN -> markdown(text, name, known, templates);
        };
    }

    private static FileReading markdown(String text, String name, Vocabulary known, Templates templates) {
        if (text.isBlank()) return new FileReading.Refused("There are no words in this file.");
        Rest rest = Rest.of(text);
        Matter matter = Matter.of(rest.head());
        if (rest.isEmpty() && Own.wrote(matter)) return new FileReading.Read(Own.read(text, templates));
        return new FileReading.Read(rest.behind(new DocumentReader(rest.head(), name, matter, known).read()));
    }
}
