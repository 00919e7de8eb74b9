package dev.debrief.postmortem.readback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What was sent: the text of a file, or what was pasted.
 *
 * @param problem why it cannot be read, and how to mend that; empty where it can
 */
record SentText(String markdown, String problem) {
    private static final int MOST_CHARACTERS = 5_000_000;

    /** A file that was chosen wins over what was pasted. */
    static SentText of(@Nullable FileUpload file, String pasted) {
        if (file == null || file.fileName() == null || file.fileName().isEmpty())
            return checked(new SentText(pasted, ""), "Choose a file, or paste its text.");
        return checked(ofFile(file, pasted), "The file " + file.fileName() + " is empty. Choose another one.");
    }

    private static SentText checked(SentText sent, String whereEmpty) {
        if (!sent.problem.isEmpty()) return sent;
        if (sent.markdown.isBlank()) return new SentText("", whereEmpty);
        if (sent.markdown.length() <= MOST_CHARACTERS) return sent;
        return new SentText("", "The text has more than five million characters. Read it back in pieces, in the form.");
    }

    private static SentText ofFile(FileUpload file, String pasted) {
        try {
            byte[] content = Files.readAllBytes(file.uploadedFile());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') < 0) return new SentText(text, "");
        } catch (CharacterCodingException notText) {
            // said below
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SentText(
                pasted, file.fileName() + " is not text in UTF-8. Save it as UTF-8 text and choose it again.");
    }
}
