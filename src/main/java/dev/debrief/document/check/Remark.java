package dev.debrief.document.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One thing that a check found.
 *
 * @param key the same as long as the check, the row and the words are; it begins with the id of the check
 * @param field the name of the form's field at which it stands, or that of a part
 * @param start the first character of the words within the field's Markdown; 0 where it is about the whole
 * @param end the place behind the last one
 * @param words the words it is about, as they are written, or what is missing
 * @param quoted whether the words are from the text
 * @param why one sentence
 * @param ask what to ask, or to do, instead
 */
public record Remark(
        String key,
        Check check,
        String field,
        int start,
        int end,
        String words,
        boolean quoted,
        String why,
        String ask) {
    private static final int KEY_BYTES = 10;

    /** Words of the text; {@code around} is the sentence that keeps it apart from the same words elsewhere. */
    static Remark onWords(Check check, Place place, String words, String around, String why, String ask) {
        String flat = words.replaceAll("\\s+", " ").strip();
        String key = key(check, place.field(), flat + "\n" + around);
        return new Remark(key, check, place.field(), place.start(), place.end(), flat, true, why, ask);
    }

    /** Something about a whole field or row; {@code about} is what has to change for it to be another remark. */
    static Remark onField(Check check, String field, String words, String about, String why, String ask) {
        return new Remark(key(check, field, about), check, field, 0, 0, words, false, why, ask);
    }

    /** A stretch of a field. */
    record Place(String field, int start, int end) {}

    /** The words, in quotation marks where they are from the text. */
    public String heading() {
        return quoted ? "“" + words + "”" : words;
    }

    private static String key(Check check, String field, String words) {
        byte[] digest = sha256(field + "\n" + normal(words));
        return check.id() + "-" + HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    }

    private static String normal(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\n]+", " ")
                .strip();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
