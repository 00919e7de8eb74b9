package dev.debrief.postmortem;

import dev.debrief.archive.Kept;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.shared.Problem;
import jakarta.ws.rs.WebApplicationException;

/** Which Markdown is asked for: as GitHub reads it, or CommonMark alone. */
enum Flavour {
    GITHUB,
    PLAIN;

    /** The flavour of that word, which nobody has to say; 400 for any other. */
    static Flavour of(String word) {
        return switch (word) {
            case "", "github" -> GITHUB;
            case "plain" -> PLAIN;
            default ->
                throw new WebApplicationException(
                        Problem.of(400, "There is no such flavour", "Ask for flavour=plain or flavour=github.")
                                .toResponse());
        };
    }

    String write(Kept kept) {
        int revision = kept.revision().number();
        return this == PLAIN
                ? MarkdownWriter.writePlain(kept.postMortem(), revision)
                : MarkdownWriter.write(kept.postMortem(), revision);
    }
}
