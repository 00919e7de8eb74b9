package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.line.Answer;
import java.util.Optional;
import java.util.stream.Stream;

/** People: by what Jira calls them, and by a word of their name or an address that is not hidden. */
final class Users {
    private Users() {}

    static void routes(Api api) {
        api.on("GET", "/user", Users::read);
        api.on("GET", "/user/search", asked -> page(asked, found(asked)));
        api.on("GET", "/user/assignable/search", Users::assignable);
    }

    private static Answer read(Asked asked) {
        Optional<JiraPerson> person = asked.isCloud()
                ? asked.parameter("accountId").flatMap(asked.jira().people()::byAccountId)
                : asked.parameter("username")
                        .flatMap(asked.jira().people()::byName)
                        .or(() -> asked.parameter("key").flatMap(asked.jira().people()::byKey));
        return person.map(found -> Answer.json(200, asked.shapes().person(found)))
                .orElseThrow(() -> Refused.with(404, "The user does not exist."));
    }

    /** A Data Center leaves out who has left. */
    private static Stream<JiraPerson> found(Asked asked) {
        if (asked.isCloud()) {
            Optional<String> accountId = asked.parameter("accountId");
            if (accountId.isPresent()) return asked.jira().people().byAccountId(accountId.get()).stream();
            String query = asked.parameter("query")
                    .orElseThrow(() -> Refused.with(
                            400,
                            "At least one of the following query parameters must be set: query, accountId, property."));
            return asked.jira().people().found(query, false);
        }
        String query = asked.parameter("username")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refused.with(400, "The username query parameter was not provided"));
        boolean all = asked.parameter("includeInactive").orElse("").equals("true");
        return asked.jira().people().found(query, true).filter(person -> all || person.isActive());
    }

    private static Answer assignable(Asked asked) {
        asked.parameter("project").ifPresent(asked::project);
        asked.parameter("issueKey").ifPresent(asked::issue);
        String query = asked.parameter(asked.isCloud() ? "query" : "username").orElse("");
        return page(asked, asked.jira().people().found(query, !asked.isCloud()).filter(JiraPerson::isActive));
    }

    private static Answer page(Asked asked, Stream<JiraPerson> people) {
        ArrayNode page = Json.array();
        people.skip(asked.number("startAt", 0))
                .limit(asked.number("maxResults", 50))
                .forEach(person -> page.add(asked.shapes().person(person)));
        return Answer.json(200, page);
    }
}
