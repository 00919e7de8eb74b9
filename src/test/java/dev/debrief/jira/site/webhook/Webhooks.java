package dev.debrief.jira.site.webhook;

import dev.debrief.jira.site.Happening;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The webhooks that were not delivered yet, the oldest first. Nothing is sent by itself: a test takes them and
 * delivers, loses, doubles, delays or shuffles them.
 */
public final class Webhooks {
    private final Payload payload;
    private final List<Webhook> waiting = new ArrayList<>();
    private Optional<String> secret = Optional.empty();
    private boolean partial;
    private int made;

    public Webhooks(Payload payload) {
        this.payload = payload;
    }

    /** From now on every request is signed. */
    public synchronized void secret(String secret) {
        this.secret = Optional.of(secret);
    }

    /** From now on payloads hold the summary and the status of the issue and no other field. */
    public synchronized void partial(boolean partial) {
        this.partial = partial;
    }

    public synchronized List<Webhook> waiting() {
        return List.copyOf(waiting);
    }

    /** Takes all out of Jira's hands. */
    public synchronized List<Webhook> take() {
        List<Webhook> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** They never arrive. */
    public void lose() {
        take();
    }

    /** Sends all in order, and answers with what was said to each. */
    public List<Integer> deliver(URI to) {
        return take().stream().map(webhook -> webhook.post(to)).toList();
    }

    public synchronized void happened(Happening happening) {
        made++;
        String body = payload.of(happening, partial).toString();
        String identifier = UUID.nameUUIDFromBytes(("webhook " + made).getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=UTF-8");
        headers.put("User-Agent", "Atlassian Webhook HTTP Client");
        headers.put("X-Atlassian-Webhook-Identifier", identifier);
        headers.put("X-Atlassian-Webhook-Flow", "Primary");
        secret.ifPresent(key -> headers.put("X-Hub-Signature", "sha256=" + signature(key, body)));
        waiting.add(new Webhook(
                identifier, happening.event(), happening.issue().id(), happening.at(), Map.copyOf(headers), body));
    }

    private static String signature(String key, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
