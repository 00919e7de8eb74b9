package dev.debrief.postmortem.attach;

import dev.debrief.incident.attachment.AttachmentLine;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file on its way out. Pictures may be shown; everything else is saved, never opened. Should a browser open one all
 * the same, it stands in a sandbox of its own, where nothing runs and nothing loads.
 */
final class Served {
    private static final String SANDBOX =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private Served() {}

    static Response whole(AttachmentLine line, Request request, Supplier<Optional<byte[]>> content) {
        return of(line, new EntityTag(line.sha256()), request, content);
    }

    static Response thumbnail(AttachmentLine line, Request request, Supplier<Optional<byte[]>> content) {
        return of(line, new EntityTag(line.sha256() + "-thumbnail"), request, content);
    }

    private static Response of(
            AttachmentLine line, EntityTag tag, Request request, Supplier<Optional<byte[]>> content) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) return dressed(unchanged, line).build();
        return content.get()
                .map(bytes -> dressed(Response.ok(bytes), line)
                        .tag(tag)
                        .type(line.kind().mediaType())
                        .build())
                .orElseGet(() -> Response.status(Response.Status.GONE).build());
    }

    /** A browser keeps it, and asks each time whether it still may: somebody may have signed out. */
    private static Response.ResponseBuilder dressed(Response.ResponseBuilder response, AttachmentLine line) {
        return response.header("Content-Disposition", disposition(line))
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
    }

    /** With the name twice, as RFC 6266 (appendix D) advises: for programs that read ASCII only, and for all others. */
    private static String disposition(AttachmentLine line) {
        String ascii = line.name().replaceAll("[^\\x20-\\x7E]", "_");
        String encoded = URLEncoder.encode(line.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return (line.kind().isPicture() ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + encoded;
    }
}
