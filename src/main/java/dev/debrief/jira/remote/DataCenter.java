package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.document.wiki.WikiWriter;
import dev.debrief.shared.Markdown;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jira Data Center: people by user name, prose as wiki markup, pages of a search by their place. */
final class DataCenter extends RestJira {
    private final DataCenterCalls calls;

    DataCenter(DataCenterApi api, String proof, Line line) {
        super(new IssueJson("name"), line);
        this.calls = new DataCenterCalls(api, proof);
    }

    @Override
    Calls calls() {
        return calls;
    }

    @Override
    @Nullable
    JsonNode prose(Markdown words, String address) {
        String markup = WikiWriter.write(words, new Whereabouts(address, AttachedFiles.NONE));
        return markup.isEmpty() ? null : TextNode.valueOf(markup);
    }

    @Override
    JsonNode sentence(String words) {
        return TextNode.valueOf(words);
    }

    /** Its properties are not told with it, so the mark stands in its last line. */
    @Override
    ObjectNode marked(Markdown words, String address, String mark) {
        return object().set("body", prose(Markdown.of(words.source() + "\n\ndebrief-" + mark), address));
    }

    @Override
    JsonNode person(@Nullable String account) {
        return object().put("name", account);
    }

    @Override
    public Answer<Optional<String>> accountOf(String key) {
        Answer<JsonNode> user = line.ask("GET", "/user", () -> calls.user(key));
        if (user instanceof Answer.Absent<JsonNode>) return new Answer.Got<>(Optional.empty());
        return user.map(json -> Optional.of(read.account(json).id()));
    }

    @Override
    String together() {
        return searchPath();
    }

    @Override
    String searchPath() {
        return "/search";
    }

    @Override
    ObjectNode searching(String jql, @Nullable String next) {
        return object().put("startAt", next == null ? 0 : Integer.parseInt(next));
    }

    @Override
    @Nullable
    String nextPage(JsonNode page, @Nullable String before) {
        int behind = page.path("startAt").asInt() + page.path("issues").size();
        boolean isLast =
                page.path("issues").isEmpty() || behind >= page.path("total").asInt();
        return isLast ? null : Integer.toString(behind);
    }

    /** The calls with their proof. */
    private record DataCenterCalls(DataCenterApi api, String proof) implements Calls {
        Response user(String key) {
            return api.user(proof, key);
        }

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
            ObjectNode body = object().put("jql", "id in (" + String.join(", ", ids) + ")")
                    .put("startAt", 0)
                    .put("maxResults", ids.size());
            body.putArray("fields").add("labels");
            return api.search(proof, body.toString());
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
            return api.said(proof, id, "-created", start, Jira.MOST_SAID);
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
