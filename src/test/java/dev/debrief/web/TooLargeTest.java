package dev.debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TooLargeTest {
    @Test
    void what_is_larger_than_any_request_is_refused_with_words_for_people() throws IOException, InterruptedException {
        HttpResponse<String> page = send("/incidents/1/attachments", "text/html");
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("larger than 32 MB", "<h1>That is too large</h1>");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void and_as_a_problem_for_machines() throws IOException, InterruptedException {
        HttpResponse<String> problem = send("/api/v1/incidents/1/attachments?name=a", "application/json");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("larger than 32 MB");
    }

    private static HttpResponse<String> send(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + io.restassured.RestAssured.port + path))
                .header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[33 << 20]))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
