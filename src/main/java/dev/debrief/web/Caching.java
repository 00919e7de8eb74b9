package dev.debrief.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** How long a browser may keep an answer: files for long, what belongs to somebody signed in not at all. */
final class Caching {
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";

    private Caching() {}

    /** The value of Cache-Control; empty where the answer has said it itself. */
    static Optional<String> of(RoutingContext context) {
        String path = context.request().path();
        int status = context.response().getStatusCode();
        boolean isFile = path.startsWith("/assets/") && (status == 200 || status == 206 || status == 304);
        if (isFile) return Optional.of(path.startsWith("/assets/fonts/") ? A_YEAR : A_DAY);
        boolean saysItself = context.response().headers().contains("Cache-Control");
        return saysItself ? Optional.empty() : Optional.of("no-store, private");
    }
}
