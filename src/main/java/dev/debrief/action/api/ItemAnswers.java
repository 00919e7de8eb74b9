package dev.debrief.action.api;

import dev.debrief.action.Issues;
import dev.debrief.action.ItemView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that tell of one item; its version is their ETag. */
@ApplicationScoped
class ItemAnswers {
    private final Issues issues;

    ItemAnswers(Issues issues) {
        this.issues = issues;
    }

    Response ok(ItemView item) {
        return whole(Response.ok(), item);
    }

    Response made(ItemView item) {
        return whole(
                Response.created(URI.create("/api/v1/actions/" + item.number().value())), item);
    }

    private Response whole(Response.ResponseBuilder response, ItemView item) {
        return response.entity(ItemJson.of(item, issues.of(item)))
                .tag(new EntityTag(String.valueOf(item.version())))
                .build();
    }
}
