package dev.debrief.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/settings", "/assets/debrief.css", "/nothing-here", "/api/v1/nothing", "/q/health"})
    void every_answer_forbids_what_no_page_of_ours_needs(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void pages_are_not_kept_by_the_browser_and_files_are() {
        given().get("/sign-in").then().header("Cache-Control", "no-store, private");
        given().get("/assets/debrief.css").then().header("Cache-Control", containsString("max-age=86400"));
        given().get("/assets/fonts/source-sans-3-latin-wght-normal.woff2")
                .then()
                .header("Cache-Control", containsString("immutable"));
        given().get("/assets/nothing.css").then().header("Cache-Control", "no-store, private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_page_of_another_house_changes_nothing(String from) {
        given().header("Sec-Fetch-Site", from).post("/sign-out").then().statusCode(403);
        given().header("Sec-Fetch-Site", from).delete("/settings").then().statusCode(403);
        given().header("Sec-Fetch-Site", from).get("/sign-in").then().statusCode(200);
    }
}
