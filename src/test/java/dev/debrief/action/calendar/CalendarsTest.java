package dev.debrief.action.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.people.Team;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class CalendarsTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Calendars calendars;

    private Browser administrator;
    private long team;

    @BeforeEach
    void somebody_looks_after_calendars() {
        administrator = colleagues.browserOf("calendar-administrator", Role.ADMINISTRATOR);
        team = QuarkusTransaction.requiringNew()
                .call(() -> Team.findOrAdd("Team with a calendar " + System.nanoTime())
                        .id());
    }

    @Test
    void a_team_goes_by_the_house_until_it_says_something_else_and_again_afterwards() {
        assertThat(calendars.of(team).days().isWorked(LocalDate.parse("2026-11-22")))
                .isFalse();

        assertThat(save("Asia/Bangkok", "sunday", "12-25 Christmas\n2026-04-13 Songkran", "save")
                        .statusCode())
                .isEqualTo(303);
        TeamCalendar own = calendars.of(team);
        assertThat(own.zone()).hasToString("Asia/Bangkok");
        assertThat(own.days().isWorked(LocalDate.parse("2026-11-22"))).isTrue();
        assertThat(own.days().isWorked(LocalDate.parse("2033-12-25"))).isFalse();
        assertThat(calendars.all().apply(team).zone()).isEqualTo(own.zone());
        assertThat(administrator.page("/settings/calendars").text()).contains("Sun Asia/Bangkok 2");

        administrator.submit(address(), address() + "/removal", Map.of());
        assertThat(calendars.of(team).zone()).isEqualTo(calendars.of(null).zone());
    }

    @Test
    void holidays_change_places_without_getting_in_each_others_way() {
        save("UTC", "monday", "12-25 Christmas\n12-26 Boxing Day", "save");
        assertThat(save("UTC", "monday", "12-26 Boxing Day\n12-25 Christmas", "save")
                        .statusCode())
                .isEqualTo(303);
        assertThat(administrator
                        .page(address())
                        .select("#holidays")
                        .first()
                        .wholeText()
                        .strip())
                .isEqualTo("12-26 Boxing Day\n12-25 Christmas");
    }

    @Test
    void what_is_wrong_is_told_at_its_line_and_nothing_typed_is_lost() {
        Response answer = save("Asia/Bangok", "", "12-25 Christmas\nsome day", "save");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#wrong li").eachText())
                .singleElement()
                .asString()
                .startsWith("Line 2: Begin with the day")
                .endsWith("some day");
        assertThat(page.select("#holidays").first().wholeText().strip()).isEqualTo("12-25 Christmas\nsome day");
        assertThat(page.select("#zone").val()).isEqualTo("Asia/Bangok");
        assertThat(page.select("#zone-wrong, #weekdays-wrong")).hasSize(2);
    }

    @Test
    void a_file_adds_its_days_to_the_list_and_nothing_is_kept_before_it_is_saved() {
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260501
                SUMMARY:Labour Day
                END:VEVENT
                END:VCALENDAR
                """;
        Response answer = administrator.attach(
                address(),
                address(),
                "holidays.ics",
                file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                Map.of("zone", "UTC", "weekdays", "monday", "holidays", "12-25 Christmas", "do", "import"));
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#holidays").first().wholeText().strip())
                .isEqualTo("12-25 Christmas\n2026-05-01 Labour Day");
        assertThat(page.select("[role=status]").text()).startsWith("One day is added");
        assertThat(calendars.of(team).days().isWorked(LocalDate.parse("2026-05-01")))
                .isTrue();
    }

    @Test
    void machines_set_and_read_a_calendar_and_are_told_what_is_wrong_with_it() {
        String token = colleagues.tokenOf("calendar-machine", Role.ADMINISTRATOR);
        String path = "/api/v1/calendars/teams/" + team;
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"timeZone\":\"Mars/Base\",\"weekdays\":[\"someday\"],\"holidays\":[{\"date\":\"12-25\"}]}")
                .put(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", org.hamcrest.Matchers.contains("/timeZone", "/weekdays/0", "/holidays/0"));
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"timeZone\":\"Europe/Madrid\",\"weekdays\":[\"monday\"],"
                        + "\"holidays\":[{\"date\":\"2026-12-25\",\"name\":\"Navidad\"}]}")
                .put(path)
                .then()
                .statusCode(200)
                .body("team", org.hamcrest.Matchers.equalTo((int) team));
        given().auth().oauth2(token).get(path).then().body("holidays.name", org.hamcrest.Matchers.contains("Navidad"));
        given().auth()
                .oauth2(token)
                .get("/api/v1/calendars?after=" + (team - 1))
                .then()
                .body("items[0].timeZone", org.hamcrest.Matchers.equalTo("Europe/Madrid"));
        given().auth().oauth2(token).delete(path).then().statusCode(204);
        given().auth().oauth2(token).get(path).then().body("team", org.hamcrest.Matchers.nullValue());
    }

    private Response save(String zone, String weekday, String holidays, String deed) {
        Map<String, String> fields = new HashMap<>(Map.of("zone", zone, "holidays", holidays, "do", deed));
        if (!weekday.isEmpty()) fields.put("weekdays", weekday);
        return administrator.attach(address(), address(), "", new byte[0], fields);
    }

    private String address() {
        return "/settings/calendars/teams/" + team;
    }
}
