package dev.debrief.web;

import dev.debrief.shared.Problem;
import dev.debrief.shared.SizeInWords;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is larger than any request may be is refused with words. A browser reads an answer only after it has sent
 * everything, so the rest is let through to nowhere; what would take too long is cut off.
 */
@ApplicationScoped
class TooLarge {
    private static final int AFTER_THE_ORIGIN = 800;
    private static final int STATUS = 413;
    private static final long MOST_LET_THROUGH = 128L << 20;

    private final long limit;

    TooLarge(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_ORIGIN);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request.getHeader("Content-Length"));
        if (length <= limit) {
            context.next();
            return;
        }
        context.response().setStatusCode(STATUS);
        if (length > MOST_LET_THROUGH) {
            context.response().putHeader("Connection", "close");
            refuse(context);
            return;
        }
        request.handler(unused -> {});
        request.endHandler(unused -> refuse(context));
        request.resume();
    }

    private void refuse(RoutingContext context) {
        String words = "What was sent is larger than " + SizeInWords.of(limit)
                + ", and nothing of it was kept. Send less at once: one file at a time, or a part of it.";
        String accept = String.valueOf(context.request().getHeader("Accept"));
        if (accept.contains("html")) {
            context.response()
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(ErrorPages.Templates.apart(STATUS, "That is too large", words)
                            .render());
            return;
        }
        Map<String, Object> problem = Map.of("title", "Too large", "status", STATUS, "detail", words);
        context.response().putHeader("Content-Type", Problem.MEDIA_TYPE).end(Json.encode(problem));
    }

    private static long length(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }
}
