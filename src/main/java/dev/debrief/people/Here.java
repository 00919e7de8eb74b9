package dev.debrief.people;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The address at which this request reached Debrief. In templates: {@code {inject:here.address}}. */
@RequestScoped
@Named("here")
public class Here {
    private final CurrentVertxRequest request;

    Here(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Without a slash at the end, like {@code https://debrief.example.org}. */
    public String address() {
        HttpServerRequest current = request.getCurrent().request();
        return current.scheme() + "://" + current.authority();
    }
}
