package dev.debrief.document.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a file as text: UTF-8, UTF-16 where a mark says so, otherwise the Western European of Windows. */
final class SourceText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private SourceText() {}

    /** Lines end with a line feed, and no mark of the byte order is left. Empty where it is no text. */
    static Optional<String> of(byte[] file) {
        Optional<String> marked = marked(file);
        String text = marked.orElseGet(
                () -> strictly(file, StandardCharsets.UTF_8).orElseGet(() -> new String(file, WESTERN)));
        if (isBinary(text)) return Optional.empty();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Optional.of(plain.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u2028", "\n")
                .replace("\u0085", "\n"));
    }

    private static Optional<String> marked(byte[] file) {
        if (file.length < 2) return Optional.empty();
        int mark = (file[0] & 0xff) << 8 | (file[1] & 0xff);
        if (mark == 0xfffe) return strictly(file, StandardCharsets.UTF_16LE);
        if (mark == 0xfeff) return strictly(file, StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file));
            return Optional.of(text.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Text has no zeros, and hardly any other control characters. */
    private static boolean isBinary(String text) {
        long strange = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return text.indexOf('\0') >= 0 || strange * 100 > text.length();
    }
}
