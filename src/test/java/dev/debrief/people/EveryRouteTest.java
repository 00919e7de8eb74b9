package dev.debrief.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every route there is, so that a new one is held to the same promises without anybody thinking of it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EveryRouteTest {
    /** What somebody without an account may ask for, and no more. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /calendar/{secret}.ics",
            "POST /api/v1/hooks/jira/{path}",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-in/again",
            "GET /sign-in/forgotten",
            "POST /sign-in/forgotten",
            "POST /sign-in/here",
            "POST /sign-out",
            "GET /welcome",
            "POST /welcome",
            "GET /link/{words}",
            "POST /link/{words}",
            "GET /answer/{token}",
            "POST /answer/{token}",
            "GET /unsubscribe/{token}",
            "POST /unsubscribe/{token}",
            "POST /slack/interactions");

    /**
     * What a mail program, Slack and Jira ask for, which have no page of ours: the signed words of the address are the proof, and
     * the signature of the request.
     */
    private static final Set<String> SIGNED =
            Set.of("POST /unsubscribe/{token}", "POST /slack/interactions", "POST /api/v1/hooks/jira/{path}");

    private static final List<Route> ROUTES = Route.all();

    @Inject
    Colleagues colleagues;

    @Test
    void the_walk_sees_the_routes() {
        assertThat(ROUTES)
                .extracting(Route::toString)
                .contains("GET /settings", "POST /settings/people/{id}", "POST /incidents/{number}/attachments")
                .containsAll(PUBLIC);
    }

    @Test
    void nobody_gets_past_the_door_without_an_account() {
        for (Route route : ROUTES) {
            if (PUBLIC.contains(route.toString())) continue;
            Response page = ask(route, request());
            if (page.statusCode() == 303 || page.statusCode() == 307) {
                assertThat(page.getHeader("Location")).as(route.toString()).contains("/sign-in");
            } else {
                assertThat(page.statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void no_token_but_a_good_one_opens_anything() {
        for (Route route : ROUTES) {
            if (PUBLIC.contains(route.toString())) continue;
            int status = ask(route, request().header("Authorization", "Bearer nonsense"))
                    .statusCode();
            assertThat(status).as(route.toString()).isEqualTo(401);
        }
    }

    @Test
    void every_route_says_who_may() {
        for (Route route : ROUTES) {
            if (PUBLIC.contains(route.toString()))
                assertThat(route.roles()).as(route.toString()).isEmpty();
            else
                assertThat(route.roles())
                        .as(route.toString())
                        .isSubsetOf(Role.ADMINISTRATOR.names())
                        .isNotEmpty();
        }
    }

    @Test
    void a_role_that_is_not_enough_is_refused() {
        String reader = colleagues.tokenOf("every-route-reader", Role.READER);
        String editor = colleagues.tokenOf("every-route-editor", Role.EDITOR);
        for (Route route : ROUTES) {
            if (PUBLIC.contains(route.toString())) continue;
            refuses(route, reader, Role.READER);
            refuses(route, editor, Role.EDITOR);
        }
    }

    @Test
    void a_form_without_the_token_of_its_page_changes_nothing() {
        String administrator = colleagues.tokenOf("every-route-administrator", Role.ADMINISTRATOR);
        Set<String> taken = new TreeSet<>();
        for (Route route : ROUTES) {
            if (!route.takesForms()) continue;
            RequestSpecification form = filled(route, request().header("Authorization", "Bearer " + administrator));
            if (send(route, form).statusCode() != 400) taken.add(route.toString());
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_route_that_changes_something_takes_nothing_that_a_strange_form_can_send() {
        String administrator = colleagues.tokenOf("every-route-administrator", Role.ADMINISTRATOR);
        for (Route route : ROUTES) {
            if (route.isSafe() || route.method().equals("DELETE")) continue;
            if (SIGNED.contains(route.toString())) continue;
            int status = send(
                            route,
                            request()
                                    .header("Authorization", "Bearer " + administrator)
                                    .contentType("text/plain")
                                    .body("a=b"))
                    .statusCode();
            assertThat(status).as(route.toString()).isIn(400, 415);
        }
    }

    private static void refuses(Route route, String token, Role role) {
        if (route.roles().stream().anyMatch(role.names()::contains)) return;
        int status =
                ask(route, request().header("Authorization", "Bearer " + token)).statusCode();
        assertThat(status).as(role + " at " + route).isEqualTo(403);
    }

    private static RequestSpecification request() {
        return given().redirects().follow(false).accept("*/*");
    }

    private static Response send(Route route, RequestSpecification request) {
        return request.request(route.method(), route.filledPath());
    }

    /** Sends what the route takes. */
    private static Response ask(Route route, RequestSpecification request) {
        if (route.isSafe() || route.method().equals("DELETE")) return send(route, request);
        if (route.takesForms()) filled(route, request);
        else if (route.takesBytes()) request.contentType(ContentType.BINARY).body(new byte[] {1});
        else request.contentType(ContentType.JSON).body("{}");
        return send(route, request);
    }

    /** A form as a browser sends it, without the token of its page. */
    private static RequestSpecification filled(Route route, RequestSpecification request) {
        return route.takesFiles()
                ? request.multiPart("file", "forged.txt", new byte[] {'x'})
                : request.contentType(ContentType.URLENC).formParam("name", "forged");
    }
}
