package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.adf.AdfWriter;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.shared.Markdown;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jira Cloud: people by account id, prose as ADF, pages of a search by a token. */
final class Cloud extends RestJira {
    private final Calls calls;

    Cloud(CloudApi api, String proof, Line line) {
        super(new IssueJson("accountId"), line);
        this.calls = new CloudCalls(api, proof);
    }

    @Override
    Calls calls() {
        return calls;
    }

    @Override
    @Nullable
    JsonNode prose(Markdown words, String address) {
        ObjectNode document = AdfWriter.write(words, new Whereabouts(address, AttachedFiles.NONE));
        return document.path("content").isEmpty() ? null : document;
    }

    @Override
    JsonNode sentence(String words) {
        ObjectNode document = object().put("type", "doc").put("version", 1);
        ObjectNode paragraph = document.putArray("content").addObject().put("type", "paragraph");
        paragraph.putArray("content").addObject().put("type", "text").put("text", words);
        return document;
    }

    @Override
    ObjectNode marked(Markdown words, String address, String mark) {
        ObjectNode body = object();
        body.set("body", prose(words, address));
        body.putArray("properties").addObject().put("key", "debrief").put("value", mark);
        return body;
    }

    @Override
    JsonNode person(@Nullable String account) {
        return account == null ? JsonNodeFactory.instance.nullNode() : object().put("accountId", account);
    }

    /** A history names it by its id. */
    @Override
    public Answer<Optional<String>> accountOf(String key) {
        return new Answer.Got<>(Optional.of(key));
    }

    @Override
    String together() {
        return "/issue/bulkfetch";
    }

    @Override
    String searchPath() {
        return "/search/jql";
    }

    @Override
    ObjectNode searching(String jql, @Nullable String next) {
        return next == null ? object() : object().put("nextPageToken", next);
    }

    @Override
    @Nullable
    String nextPage(JsonNode page, @Nullable String before) {
        return page.path("isLast").asBoolean()
                ? null
                : page.path("nextPageToken").textValue();
    }

    /** The calls with their proof. */
    private record CloudCalls(CloudApi api, String proof) implements Calls {
        @Override
        public Response myself() {
            return api.myself(proof);
        }

        @Override
        public Response create(String body) {
            return api.create(proof, body);
        }

        @Override
        public Response createTogether(String body) {
            return api.createTogether(proof, body);
        }

        @Override
        public Response together(List<String> ids) {
            ObjectNode body = object();
            ids.forEach(body.putArray("issueIdsOrKeys")::add);
            body.putArray("fields").add("labels");
            body.putArray("properties").add("debrief");
            return api.together(proof, body.toString());
        }

        @Override
        public Response issue(String id) {
            return api.issue(proof, id, String.join(",", IssueJson.FIELDS));
        }

        @Override
        public Response lookAt(String id, String expand) {
            return api.lookAt(proof, id, String.join(",", IssueJson.FIELDS), expand);
        }

        @Override
        public Response categories(String project) {
            return api.categories(proof, project);
        }

        @Override
        public Response edit(String id, String body) {
            return api.edit(proof, id, body);
        }

        @Override
        public Response transitions(String id) {
            return api.transitions(proof, id, "transitions.fields");
        }

        @Override
        public Response transition(String id, String body) {
            return api.transition(proof, id, body);
        }

        @Override
        public Response search(String body) {
            return api.search(proof, body);
        }

        @Override
        public Response accounts(String query) {
            return api.accounts(proof, query);
        }

        @Override
        public Response mark(String id) {
            return api.mark(proof, id);
        }

        @Override
        public Response linkBack(String id, String body) {
            return api.linkBack(proof, id, body);
        }

        @Override
        public Response comments(String id) {
            return api.comments(proof, id);
        }

        @Override
        public Response said(String id, int start) {
            return api.said(proof, id, "-created", start, Jira.MOST_SAID, "properties");
        }

        @Override
        public Response unsay(String id, String comment) {
            return api.unsay(proof, id, comment);
        }

        @Override
        public Response comment(String id, String body) {
            return api.comment(proof, id, body);
        }
    }
}
