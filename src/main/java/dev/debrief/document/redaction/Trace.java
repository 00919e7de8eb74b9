package dev.debrief.document.redaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A word of the copy that may be internal. The copy stays here until somebody has put other words in its place, or has
 * let it pass with a reason.
 *
 * @param key the same as long as the word and the text of its field are
 * @param field the field in which it stands
 * @param words as they are written
 * @param around the line in which they stand
 * @param isChangeable whether other words can be put in their place; not where they only arise when the text is read,
 *     across marks or from entities
 */
public record Trace(String key, Kind kind, String field, String words, String around, boolean isChangeable) {
    private static final int KEY_BYTES = 10;

    /** What it may be. */
    public enum Kind {
        NAME("It is somebody’s name, or part of one."),
        HANDLE("It looks like what somebody is called in a chat."),
        EMAIL("It is an e-mail address."),
        TEAM("It is the name of a team."),
        HOST("It looks like the name or number of a host."),
        LINK("It leads where customers may not be able to look, or should not."),
        TICKET("It looks like a ticket."),
        CONFIGURED("It is in the list of internal words."),
        INTERNAL("It also stands in an internal passage.");

        private final String why;

        Kind(String why) {
            this.why = why;
        }

        /** In one sentence. */
        public String why() {
            return why;
        }

        /** The word in JSON: {@code configured}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static String key(Kind kind, String field, String words, String original) {
        String about = field + "\n" + Folded.words(words) + "\n" + original;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
            return kind.word() + "-" + HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
