package dev.debrief.people;

import dev.debrief.shared.CannotStart;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only this installation knows. Every use derives a key of its own from it (HKDF, RFC 5869, with SHA-256). */
final class Secret {
    private static final int SHORTEST = 32;
    private static final byte[] SALT = "debrief".getBytes(StandardCharsets.US_ASCII);

    private final byte[] pseudoRandomKey;

    Secret(byte[] material) {
        this.pseudoRandomKey = hmac(SALT, material);
    }

    /** Takes what the environment gives. */
    static Secret given(String text) {
        if (text.length() < SHORTEST) {
            throw new CannotStart("DEBRIEF_SECRET has " + text.length()
                    + " characters and needs at least " + SHORTEST
                    + "; the output of `openssl rand -base64 32` will do, the same for every replica.");
        }
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes for one purpose; always the same for the same secret. */
    byte[] keyFor(String purpose) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] firstBlock = new byte[label.length + 1];
        System.arraycopy(label, 0, firstBlock, 0, label.length);
        firstBlock[label.length] = 1;
        return hmac(pseudoRandomKey, firstBlock);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
