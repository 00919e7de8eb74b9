package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A session as text that only this installation can write and read: AES-256-GCM, a fresh nonce first. */
@ApplicationScoped
class SessionSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int PLAIN = Long.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES + 1;
    private static final byte[] PURPOSE = "debrief session 1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SessionSeal(Secret secret) {
        this.key = new SecretKeySpec(secret.keyFor("session"), "AES");
    }

    String seal(Session session) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer plain = ByteBuffer.allocate(PLAIN)
                .putLong(session.personId())
                .putInt(session.generation())
                .putLong(session.issuedAt().getEpochSecond())
                .putLong(session.expiresAt().getEpochSecond())
                .put((byte) (session.kept() ? 1 : 0));
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.array());
            byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The session, or nothing when this is not a whole text that was sealed here. */
    Optional<Session> open(String text) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(text);
            if (both.length != NONCE + PLAIN + TAG_BITS / 8) return Optional.empty();
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE));
            return Optional.of(read(ByteBuffer.wrap(cipher.doFinal(both, NONCE, both.length - NONCE))));
        } catch (IllegalArgumentException | GeneralSecurityException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Session read(ByteBuffer plain) {
        return new Session(
                plain.getLong(),
                plain.getInt(),
                Instant.ofEpochSecond(plain.getLong()),
                Instant.ofEpochSecond(plain.getLong()),
                plain.get() == 1);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }
}
