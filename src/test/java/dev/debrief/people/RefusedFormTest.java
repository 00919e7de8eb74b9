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
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RefusedFormTest {
    @Inject
    Colleagues colleagues;

    @Test
    void what_was_typed_is_offered_again_when_cookies_were_cleared() {
        Map<String, String> cookies =
                new HashMap<>(colleagues.browserOf("cleared", Role.EDITOR).cookies());
        cookies.remove("csrf-token");
        Response refused = settings(cookies, "same-origin").post("/settings");
        Document page = Jsoup.parse(refused.then().statusCode(400).extract().asString());
        assertThat(page.select("h1").text()).isEqualTo("Send it once more");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Clea\"red <b>");

        cookies.put("csrf-token", refused.cookie("csrf-token"));
        given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("csrf-token", page.select("input[name=csrf-token]").val())
                .formParam("name", page.select("input[name=name]").val())
                .formParam("zone", page.select("input[name=zone]").val())
                .post(page.select("form").attr("action"))
                .then()
                .statusCode(303);
    }

    @Test
    void what_another_house_sent_is_not_one_click_away_from_being_taken() {
        Map<String, String> cookies =
                new HashMap<>(colleagues.browserOf("lured", Role.EDITOR).cookies());
        Document page = Jsoup.parse(given().cookies(cookies)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("name", "Chosen elsewhere")
                .post("/settings")
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertThat(page.select("form")).isEmpty();
        assertThat(page.text()).doesNotContain("Chosen elsewhere");
    }

    @Test
    void a_password_is_never_written_into_a_page() {
        String page = given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("email", "ada@example.org")
                .formParam("password", "a secret of mine")
                .post("/sign-in")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(page).contains("Open the page once more").doesNotContain("a secret of mine");
    }

    @Test
    void a_script_gets_a_problem_that_it_can_read() {
        Map<String, String> cookies =
                colleagues.browserOf("scripted", Role.EDITOR).cookies();
        settings(cookies, "same-origin")
                .accept(ContentType.JSON)
                .put("/incidents/1/working-copy")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static RequestSpecification settings(Map<String, String> cookies, String from) {
        return given().cookies(cookies)
                .header("Sec-Fetch-Site", from)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("name", "Clea\"red <b>")
                .formParam("zone", "Asia/Bangkok");
    }
}
