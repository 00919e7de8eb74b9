package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {
    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void people_are_found_by_a_word_of_their_name_and_by_their_address(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.people().add("Zoë Müller", "zoe@example.org");
            assertThat(found(site, "/user/search", "müll")).containsExactly("Zoë Müller zoe@example.org");
            assertThat(found(site, "/user/search", "zoe@example.org")).hasSize(1);
            assertThat(found(site, "/user/search", "Muller")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hidden_address_is_neither_shown_nor_found(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.people().add("Zoë Müller", "zm@example.org").hidesEmail();
            assertThat(found(site, "/user/search", "zm@example.org")).isEmpty();
            assertThat(found(site, "/user/search", "zoë")).containsExactly("Zoë Müller ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_may_have_the_same_name(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.people().add("Ada Li", "ada@example.org");
            site.people().add("Ada Li", "ada@example.com");
            assertThat(found(site, "/user/search", "Ada Li")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_has_left_is_not_offered_as_an_assignee(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            site.people().add("Ada Li", "ada@example.org").leaves();
            site.people().add("Ada Lo", "lo@example.org");
            assertThat(found(site, "/user/assignable/search?project=OPS", "Ada"))
                    .containsExactly("Ada Lo lo@example.org");
        }
    }

    private static List<String> found(JiraSite site, String path, String query) {
        String parameter = site.deployment().isCloud() ? "query" : "username";
        Caller.Said said = new Caller(site)
                .get(path + (path.contains("?") ? "&" : "?") + parameter + "="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8));
        List<String> people = new ArrayList<>();
        said.json()
                .forEach(person -> people.add(person.get("displayName").asText() + " "
                        + person.path("emailAddress").asText()));
        return people;
    }
}
