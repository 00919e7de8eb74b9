package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words for an address that carry what they stand for, and that only this installation can have written: HMAC-SHA-256
 * under its secret. The same for the same; readable by everybody, so nothing secret belongs in them.
 */
@ApplicationScoped
public class SignedWords {
    private static final int SIGNATURE = 32;

    private final Secret secret;

    /** By purpose, of which there is a handful. */
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    @Inject
    SignedWords(Secret secret) {
        this.secret = secret;
    }

    /** For tests: signed under a secret of its own. */
    public static SignedWords under(String secret) {
        return new SignedWords(new Secret(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The words that carry this.
     *
     * @param purpose what was signed for one purpose cannot be read for another
     */
    public String sign(String purpose, byte[] said) {
        byte[] both = ByteBuffer.allocate(said.length + SIGNATURE)
                .put(said)
                .put(signature(purpose, said))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** What was signed; empty for anything that was not signed here for this purpose. */
    public Optional<byte[]> read(String purpose, String words) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(words);
        } catch (IllegalArgumentException noWords) {
            return Optional.empty();
        }
        if (both.length < SIGNATURE) return Optional.empty();
        byte[] said = Arrays.copyOf(both, both.length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(both, said.length, both.length);
        return MessageDigest.isEqual(signature, signature(purpose, said)) ? Optional.of(said) : Optional.empty();
    }

    private SecretKeySpec key(String purpose) {
        return new SecretKeySpec(secret.keyFor("words " + purpose), "HmacSHA256");
    }

    private byte[] signature(String purpose, byte[] said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(purpose, this::key));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
