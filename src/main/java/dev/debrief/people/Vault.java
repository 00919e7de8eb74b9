package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what has to be used again and must not be read in the database: AES-256-GCM under this installation's secret. */
@ApplicationScoped
public class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secret secret;
    private final SecureRandom random = new SecureRandom();

    Vault(Secret secret) {
        this.secret = secret;
    }

    /** Other words each time. What was sealed for one purpose opens for no other. */
    public String seal(String purpose, String words) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, words.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    /** What was sealed; empty where it was sealed elsewhere or changed since. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            if (both.length <= NONCE) return Optional.empty();
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] words = run(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(both, NONCE, both.length));
            return Optional.of(new String(words, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notSealedHere) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            SecretKeySpec key = new SecretKeySpec(secret.keyFor("vault " + purpose), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("it was not sealed here", wrong);
        }
    }
}
