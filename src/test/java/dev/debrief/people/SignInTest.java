package dev.debrief.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class SignInTest {
    @Inject
    Colleagues colleagues;

    @Inject
    HeldClock clock;

    @Test
    void a_person_signs_in_with_e_mail_and_password_and_out_again() {
        colleagues.join("signs-in", Role.READER);
        Browser browser = Browser.signedIn("signs-in@example.org", Colleagues.PASSWORD);

        assertThat(browser.page("/settings").select("#name").val()).isEqualTo("signs-in");

        browser.submit("/settings", "/sign-out", Map.of()).then().statusCode(303);
        browser.get("/settings").then().statusCode(303);
    }

    @Test
    void a_page_leads_to_sign_in_and_back() {
        colleagues.join("comes-back", Role.READER);
        Browser browser = new Browser();

        String location = browser.get("/settings?done=saved").getHeader("Location");
        assertThat(location).endsWith("/sign-in?next=%2Fsettings%3Fdone%3Dsaved");
        String next = browser.page(location).select("input[name=next]").val();
        Response in = signIn(browser, "comes-back", Colleagues.PASSWORD, Map.of("next", next));

        assertThat(in.getHeader("Location")).endsWith("/settings?done=saved");
    }

    @Test
    void signing_in_never_leads_out_of_the_house() {
        colleagues.join("stays-here", Role.READER);
        for (String elsewhere :
                new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:0"}) {
            Response in = signIn(new Browser(), "stays-here", Colleagues.PASSWORD, Map.of("next", elsewhere));
            assertThat(in.getHeader("Location")).as(elsewhere).matches("http://localhost:\\d+/");
        }
    }

    @Test
    void the_cookie_is_out_of_reach_and_ends_with_the_browser_unless_asked_to_stay() {
        colleagues.join("cookie", Role.READER);

        Cookie session = session(signIn(new Browser(), "cookie", Colleagues.PASSWORD, Map.of()));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.isSecured()).isFalse();
        assertThat(session.getMaxAge()).isEqualTo(-1);

        Cookie kept = session(signIn(new Browser(), "cookie", Colleagues.PASSWORD, Map.of("keep", "on")));
        assertThat(kept.getMaxAge()).isEqualTo(Duration.ofDays(30).toSeconds());
    }

    @Test
    void a_changed_cookie_is_nobodys() {
        Browser browser = colleagues.browserOf("forged", Role.ADMINISTRATOR);
        String cookie = browser.cookies().get(SessionCookie.NAME);
        char other = cookie.charAt(20) == 'A' ? 'B' : 'A';

        browser.cookies().put(SessionCookie.NAME, cookie.substring(0, 20) + other + cookie.substring(21));

        browser.get("/settings").then().statusCode(303);
    }

    @Test
    void a_session_slides_on_while_it_is_used_and_ends_after_twelve_quiet_hours() {
        Browser browser = colleagues.browserOf("slides", Role.READER);
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofHours(11));
            browser.get("/settings").then().statusCode(200);
        }
        clock.pass(Duration.ofHours(12));
        browser.get("/settings").then().statusCode(303);
    }

    @Test
    void five_wrong_passwords_make_a_pause_of_ten_minutes() {
        colleagues.join("throttled", Role.READER);
        for (String left : new String[] {"Four more tries", "Three more tries", "Two more tries", "One more try"}) {
            assertThat(signIn(new Browser(), "throttled", "wrong", Map.of()).asString())
                    .contains(left);
        }
        assertThat(signIn(new Browser(), "throttled", "wrong", Map.of()).asString())
                .contains("in ten minutes");

        clock.pass(Duration.ofMinutes(9));
        Response paused = signIn(new Browser(), "throttled", Colleagues.PASSWORD, Map.of());
        paused.then().statusCode(429);
        assertThat(paused.asString()).contains("in one minute");

        clock.pass(Duration.ofMinutes(1));
        signIn(new Browser(), "throttled", Colleagues.PASSWORD, Map.of()).then().statusCode(303);
    }

    @Test
    void an_address_nobody_has_gets_the_same_answers() {
        colleagues.join("somebody", Role.READER);
        for (int i = 0; i < 6; i++) {
            Response known = signIn(new Browser(), "somebody", "wrong", Map.of());
            Response unknown = signIn(new Browser(), "nobody", "wrong", Map.of());
            assertThat(message(unknown)).isEqualTo(message(known)).isNotEmpty();
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        }
        clock.pass(SignInFailures.PAUSE);
    }

    @Test
    void what_was_typed_while_the_session_ended_is_sent_after_signing_in_again() {
        colleagues.join("writer", Role.READER);
        Browser browser = new Browser();
        String token = browser.page("/sign-in").select("input[name=csrf-token]").val();
        Map<String, ?> typed = Map.of("name", "Wri\"<t>er\r\nสมชาย", "zone", "Asia/Bangkok");

        Response sentOn = browser.post("/settings", token, typed);
        sentOn.then().statusCode(307);
        Response asked =
                browser.post(URLDecoder.decode(sentOn.getHeader("Location"), StandardCharsets.UTF_8), token, typed);
        asked.then().statusCode(401);
        String carried = org.jsoup.Jsoup.parse(asked.asString())
                .select("input[name=carried]")
                .val();
        Response in = signIn(browser, "writer", Colleagues.PASSWORD, Map.of("next", "/settings", "carried", carried));

        var page = org.jsoup.Jsoup.parse(in.then().statusCode(200).extract().asString());
        assertThat(page.select("form").attr("action")).isEqualTo("/settings");
        assertThat(page.select("input[name=zone]").val()).isEqualTo("Asia/Bangkok");
        assertThat(page.select("input[name=name]").val().replace("\r\n", "\n")).isEqualTo("Wri\"<t>er\nสมชาย");
        assertThat(page.select("input[name=csrf-token]").size()).isEqualTo(1);
    }

    @Test
    void assets_are_served_to_everybody() {
        given().get("/assets/debrief.css").then().statusCode(200);
    }

    private static Response signIn(Browser browser, String name, String password, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("email", name + "@example.org");
        fields.put("password", password);
        return browser.submit("/sign-in", "/sign-in", fields);
    }

    private static Cookie session(Response response) {
        return response.then().statusCode(303).extract().detailedCookie(SessionCookie.NAME);
    }

    private static String message(Response response) {
        return org.jsoup.Jsoup.parse(response.asString()).select("[role=alert]").text();
    }
}
