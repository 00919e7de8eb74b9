package dev.debrief.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Nothing is changed by a page of another house. Browsers say where a request comes from (Fetch Metadata); programs do
 * not, and need a token anyway. This stands before the tokens in forms, and also guards what is no form.
 */
@ApplicationScoped
class SameOrigin {
    private static final int AFTER_THE_HEADERS = 900;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    void register(@Observes Filters filters) {
        filters.register(SameOrigin::check, AFTER_THE_HEADERS);
    }

    private static void check(RoutingContext context) {
        String from = context.request().getHeader("Sec-Fetch-Site");
        boolean isSafe = SAFE.contains(context.request().method());
        if (isSafe || from == null || OWN.contains(from)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("This was sent by a page that is not part of Debrief. Nothing was changed.");
    }
}
