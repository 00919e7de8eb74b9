package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.debrief.jira.site.line.Request;

/** Who breaks in the midst of many issues has made the first half of them. */
final class Halves {
    private Halves() {}

    static Request first(Request request) {
        if (!request.path().equals("/issue/bulk")) return request;
        return Json.read(request.body())
                .filter(body -> body.path("issueUpdates") instanceof ArrayNode)
                .map(body -> {
                    ArrayNode all = (ArrayNode) body.path("issueUpdates");
                    int half = (all.size() + 1) / 2;
                    while (all.size() > half) all.remove(all.size() - 1);
                    return request.saying(body.toString());
                })
                .orElse(request);
    }
}
