package dev.debrief.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.database.RealDatabase;
import dev.debrief.shared.CannotStart;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FirstAdministratorTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Inject
    FirstAdministrator first;

    @Inject
    Clock clock;

    @BeforeEach
    void an_empty_installation() {
        QuarkusTransaction.requiringNew().run(() -> Person.update("role = null where role = ?1", Role.ADMINISTRATOR));
    }

    @Test
    void the_code_from_the_terminal_makes_the_first_administrator_once() {
        Browser browser = new Browser();
        assertThat(browser.get("/sign-in").getHeader("Location")).endsWith("/welcome");

        browser.submit("/welcome", "/welcome", form("AAAA-BBBB-CCCC", "first-a"))
                .then()
                .statusCode(422);
        browser.submit("/welcome", "/welcome", form(first.code().toLowerCase(java.util.Locale.ROOT), "first-a"))
                .then()
                .statusCode(303);

        assertThat(browser.page("/settings/people").text()).contains("first-a@example.org");
        assertThat(new Browser().get("/welcome").getHeader("Location")).endsWith("/sign-in");
        assertThat(make("first-b")).isEmpty();
    }

    @Test
    void the_environment_makes_an_administrator_and_changes_nothing_the_second_time() {
        NamedAdministrator named = named("named-a@example.org", "a password to begin", TOKEN);
        keep(named);
        assertThat(status(TOKEN)).isEqualTo(200);
        QuarkusTransaction.requiringNew().run(() -> person("named-a").takePassword(Password.of("chosen afterwards")));
        keep(named);

        Browser.signedIn("named-a@example.org", "chosen afterwards");
        assertThat(status(TOKEN)).isEqualTo(200);
    }

    @Test
    void another_token_in_the_environment_replaces_the_one_before() {
        String other = TOKEN.replace('0', 'x');
        keep(named("named-b@example.org", "a password to begin", TOKEN));
        keep(named("named-b@example.org", "a password to begin", other));
        assertThat(status(TOKEN)).isEqualTo(401);
        assertThat(status(other)).isEqualTo(200);

        keep(named("named-b@example.org", "a password to begin", ""));
        assertThat(status(other)).isEqualTo(401);
    }

    @Test
    void a_token_or_password_that_is_too_short_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> keep(named("named-c@example.org", "", "short")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("at least 32");
        assertThatThrownBy(() -> keep(named("named-c@example.org", "short", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DEBRIEF_ADMIN_PASSWORD");
    }

    private NamedAdministrator named(String email, String password, String token) {
        return new NamedAdministrator(Optional.of(email), Optional.of(password), Optional.of(token), clock);
    }

    private static void keep(NamedAdministrator named) {
        QuarkusTransaction.requiringNew().run(named::keep);
    }

    private Optional<Person> make(String name) {
        return first.make(
                name, new EmailAddress(name + "@example.org"), ZoneOffset.UTC, Password.of("long enough now"));
    }

    private static Person person(String name) {
        return Person.<Person>find("email", name + "@example.org").firstResult();
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/settings/people")
                .statusCode();
    }

    private static Map<String, String> form(String code, String name) {
        return Map.of("code", code, "name", name, "email", name + "@example.org", "password", "long enough now");
    }
}
