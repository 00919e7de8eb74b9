package dev.debrief.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A password that somebody chose. Bcrypt reads no more than 72 bytes, which is 24 letters of Thai; so it gets a digest
 * of the whole, and every letter counts.
 */
final class Password {
    static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;
    private static final int COST = 11;

    /** Its text is of no use; it costs as much to compare with as a real one. */
    private static final String NOBODYS = BcryptUtil.bcryptHash(RandomToken.make(), COST);

    private final String digest;

    private Password(String digest) {
        this.digest = digest;
    }

    /** What is wrong with it as a new password, as a sentence; empty when nothing is. */
    static Optional<String> complaint(String typed) {
        int length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST) {
            return Optional.of("Take at least " + SHORTEST + " characters; a few words in a row are easy to remember.");
        }
        return length > LONGEST ? Optional.of("Take at most 1,000 characters.") : Optional.empty();
    }

    static Password of(String typed) {
        return new Password(digest(typed));
    }

    String hash() {
        return BcryptUtil.bcryptHash(digest, COST);
    }

    /** Whether it is the one behind this hash; an absent hash takes as long and is never it. */
    boolean isBehind(Optional<String> hash) {
        return BcryptUtil.matches(digest, hash.orElse(NOBODYS)) && hash.isPresent();
    }

    /** The same letters composed in another way are the same password (RFC 8265 asks for NFC). */
    private static String digest(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // a digest of our own kind: hashes leaked elsewhere cannot be tried here without the password
            mac.init(new SecretKeySpec("debrief password".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(composed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
