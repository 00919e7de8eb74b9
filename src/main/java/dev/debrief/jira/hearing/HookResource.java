package dev.debrief.jira.hearing;

import dev.debrief.shared.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a Jira says that something changed. Its path cannot be guessed; where a secret is set, the body is signed. */
@Path("/api/v1/hooks/jira/{path}")
public class HookResource {
    private static final int LONGEST = 2_000_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Hooks hooks;
    private final Wake wake;

    HookResource(Hooks hooks, Wake wake) {
        this.hooks = hooks;
        this.wake = wake;
    }

    /** One insert, then the answer. */
    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A webhook of a Jira", hidden = true)
    public Response receive(
            @PathParam("path") String path,
            @HeaderParam("X-Hub-Signature") @Nullable String signature,
            @HeaderParam("X-Atlassian-Webhook-Identifier") @Nullable String identifier,
            byte @Nullable [] sent) {
        byte[] body = Objects.requireNonNullElse(sent, new byte[0]);
        Optional<Hooks.Mouth> mouth = hooks.mouth(path);
        if (mouth.isEmpty())
            return Problem.notFound("There is no such webhook.").toResponse();
        if (body.length > LONGEST)
            return Problem.of(413, "Too large", "A webhook has at most 2 MB.").toResponse();
        String secret = mouth.get().secret();
        if (!secret.isEmpty() && !isSigned(secret, body, signature))
            return Problem.of(401, "Not signed", "Sign the body with the secret of this webhook (X-Hub-Signature).")
                    .toResponse();
        String name = identifier == null || identifier.isBlank() ? digest(body) : identifier.strip();
        hooks.receive(mouth.get().site(), name, new String(body, StandardCharsets.UTF_8).replace("\u0000", ""));
        wake.up();
        return Response.noContent().build();
    }

    /** In constant time. */
    private static boolean isSigned(String secret, byte[] body, @Nullable String signature) {
        if (signature == null) return false;
        String wanted = "sha256=" + hmac(secret, body);
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII), signature.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
