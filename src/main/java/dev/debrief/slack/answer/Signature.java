package dev.debrief.slack.answer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proves that a request comes from Slack, and comes now: HMAC-SHA-256 over {@code v0:time:body} under the app's secret. */
final class Signature {
    /** Whatever is older may be a request that somebody kept; whatever is from the future was not made by Slack. */
    private static final Duration OLDEST = Duration.ofMinutes(5);
    /** Clocks differ a little. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private Signature() {}

    /**
     * Whether it is one.
     *
     * @param timestamp the header {@code X-Slack-Request-Timestamp}; null where it is missing
     * @param signature the header {@code X-Slack-Signature}; null where it is missing
     */
    static boolean isGood(
            String secret, @Nullable String timestamp, byte[] body, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) return false;
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) return false;
        byte[] expected = of(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** As Slack writes it: {@code v0=…}. */
    static String of(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
