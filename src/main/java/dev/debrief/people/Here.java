package dev.debrief.people;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * The address at which people find Debrief: the one that is configured, otherwise the one at which this request reached
 * it. In templates: {@code {inject:here.address}}.
 */
@RequestScoped
@Named("here")
public class Here {
    private final BaseAddress base;
    private final CurrentVertxRequest request;

    Here(BaseAddress base, CurrentVertxRequest request) {
        this.base = base;
        this.request = request;
    }

    /** Without a slash at the end, like {@code https://debrief.example.org}. */
    public String address() {
        return base.configured().orElseGet(this::asked);
    }

    private String asked() {
        HttpServerRequest current = request.getCurrent().request();
        return current.scheme() + "://" + current.authority();
    }
}
