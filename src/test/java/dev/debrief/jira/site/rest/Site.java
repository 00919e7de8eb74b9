package dev.debrief.jira.site.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.jira.site.Category;
import dev.debrief.jira.site.Field;
import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.Json;
import dev.debrief.jira.site.line.Answer;
import java.util.List;

/** What is the same in the whole site. */
final class Site {
    private Site() {}

    static void routes(Api api) {
        api.on("GET", "/serverInfo", Site::about);
        api.on("GET", "/myself", asked -> Answer.json(200, asked.shapes().person(asked.account())));
        api.on("GET", "/priority", Site::priorities);
        api.on("GET", "/statuscategory", Site::categories);
        api.on("GET", "/field", Site::fields);
        api.onCloud("GET", "/label", Site::labels);
    }

    private static Answer about(Asked asked) {
        String version = asked.isCloud() ? "1001.0.0-SNAPSHOT" : "10.3.24";
        ObjectNode body = Json.object()
                .put(
                        "baseUrl",
                        asked.shapes()
                                .self("")
                                .replace(asked.jira().deployment().api(), ""))
                .put("version", version)
                .put("deploymentType", asked.isCloud() ? "Cloud" : "Server")
                .put("buildNumber", asked.isCloud() ? 100_300 : 10_030_024)
                .put("serverTime", asked.shapes().date(asked.jira().now()))
                .put("serverTitle", "Jira");
        body.set("versionNumbers", asked.isCloud() ? numbers(1001, 0, 0) : numbers(10, 3, 24));
        return Answer.json(200, body);
    }

    private static ArrayNode numbers(int... numbers) {
        ArrayNode all = Json.array();
        for (int number : numbers) all.add(number);
        return all;
    }

    private static Answer priorities(Asked asked) {
        ArrayNode all = Json.array();
        for (int id = 1; id <= Jira.PRIORITIES.size(); id++)
            all.add(asked.shapes().priority(String.valueOf(id)));
        return Answer.json(200, all);
    }

    private static Answer categories(Asked asked) {
        ArrayNode all = Json.array();
        for (Category category : Category.values()) {
            all.add(Json.object()
                    .put("id", category.id())
                    .put("key", category.key())
                    .put("colorName", category.color())
                    .put("name", category.title())
                    .put("self", asked.shapes().self("/statuscategory/" + category.id())));
        }
        return Answer.json(200, all);
    }

    private static Answer fields(Asked asked) {
        ArrayNode all = Json.array();
        for (Field field : asked.jira().fields()) {
            ObjectNode body = Json.object()
                    .put("id", field.id())
                    .put("name", field.name())
                    .put("custom", field.isCustom())
                    .put("orderable", true)
                    .put("navigable", true)
                    .put("searchable", true);
            if (asked.isCloud()) body.put("key", field.id());
            body.set("clauseNames", Json.array().add(field.id()));
            all.add(body);
        }
        return Answer.json(200, all);
    }

    private static Answer labels(Asked asked) {
        List<String> labels = asked.jira().issues().stream()
                .flatMap(issue -> issue.labels().stream())
                .distinct()
                .sorted()
                .toList();
        int start = asked.number("startAt", 0);
        int most = asked.number("maxResults", 1000);
        ArrayNode values = Json.array();
        labels.stream().skip(start).limit(most).forEach(values::add);
        ObjectNode body = Json.object()
                .put("startAt", start)
                .put("maxResults", most)
                .put("total", labels.size())
                .put("isLast", start + most >= labels.size());
        body.set("values", values);
        return Answer.json(200, body);
    }
}
