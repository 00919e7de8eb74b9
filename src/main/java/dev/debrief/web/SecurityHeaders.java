package dev.debrief.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every answer tells the browser to forbid: pages, files and errors alike. */
@ApplicationScoped
class SecurityHeaders {
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::dress, BEFORE_EVERYTHING);
    }

    private static void dress(RoutingContext context) {
        boolean isToolOfDevelopment = LaunchMode.current() == LaunchMode.DEVELOPMENT
                && context.request().path().startsWith("/q/");
        if (!isToolOfDevelopment) {
            context.addHeadersEndHandler(
                    unused -> dress(context, context.response().headers()));
        }
        context.next();
    }

    private static void dress(RoutingContext context, MultiMap headers) {
        // what people attached and what came by mail is held shorter still, and says so itself
        if (!headers.contains("Content-Security-Policy")) headers.set("Content-Security-Policy", CONTENT_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        // links into incidents are nobody's business; forms within the house still say where they come from
        if (!headers.contains("Referrer-Policy")) headers.set("Referrer-Policy", "same-origin");
        headers.set(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.contains("X-Frame-Options")) headers.set("X-Frame-Options", "DENY");
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        Caching.of(context).ifPresent(caching -> headers.set("Cache-Control", caching));
    }
}
