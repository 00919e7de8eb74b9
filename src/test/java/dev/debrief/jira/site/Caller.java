package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a Jira to test against, as its tests do. Single quotes in a body stand for double ones. */
final class Caller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What was said. */
    record Said(int status, HttpResponse<String> whole) {
        JsonNode json() {
            return Json.read(whole.body()).orElseThrow();
        }

        /** What stands at a JSON pointer, as text; empty where nothing does. */
        String at(String pointer) {
            return json().at(pointer).asText("");
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    private final JiraSite site;
    private final String authorization;

    Caller(JiraSite site) {
        this(site, site.authorization());
    }

    Caller(JiraSite site, String authorization) {
        this.site = site;
        this.authorization = authorization;
    }

    Said get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    Said delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    Said post(String path, String body) {
        return call("POST", path, BodyPublishers.ofString(body.replace('\'', '"')));
    }

    Said put(String path, String body) {
        return call("PUT", path, BodyPublishers.ofString(body.replace('\'', '"')));
    }

    /** Makes a task and answers with its id. */
    String made(String project, String fields) {
        Said said = post("/issue", task(project, fields));
        if (said.status() != 201) throw new AssertionError(said.whole().body());
        return said.at("/id");
    }

    /** The body that makes a task; further fields begin with a comma. */
    static String task(String project, String fields) {
        return "{'fields':{'project':{'key':'%s'},'issuetype':{'name':'Task'},'summary':'Ring the bell'%s}}"
                .formatted(project, fields);
    }

    /** A search for issues, as the deployment wants it asked. */
    Said search(String jql, String more) {
        String path = site.deployment().isCloud() ? "/search/jql" : "/search";
        return post(path, "{'jql':'" + jql.replace("\"", "\\'") + "','fields':['summary']" + more + "}");
    }

    private Said call(String method, String path, HttpRequest.BodyPublisher body) {
        try {
            return tried(method, path, body);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** A call that may go wrong. */
    Said tried(String method, String path, HttpRequest.BodyPublisher body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(site.address() + site.deployment().api() + path))
                .method(method, body)
                .timeout(Duration.ofMinutes(5))
                .header("Accept", "application/json");
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        if (body.contentLength() != 0) request.header("Content-Type", "application/json");
        try {
            HttpResponse<String> said = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Said(said.statusCode(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
