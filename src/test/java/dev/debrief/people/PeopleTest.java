package dev.debrief.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestTransaction
class PeopleTest {
    @Inject
    People people;

    @Test
    void a_name_nobody_has_is_kept_as_a_person_without_an_account() {
        Person added = people.findOrAdd("  Somchai\u00a0 Chaiya ");

        assertThat(added.name()).isEqualTo("Somchai Chaiya");
        assertThat(added.role()).isEmpty();
        assertThat(people.findOrAdd("somchai CHAIYA").id()).isEqualTo(added.id());
    }

    @Test
    void an_address_beside_the_name_is_kept_and_found_in_any_case() {
        Person added = people.findOrAdd("Mary Okafor <okafor@example.org>");

        assertThat(added.name()).isEqualTo("Mary Okafor");
        assertThat(people.match("OKAFOR@example.org")).isEqualTo(new Match.One(added));
        assertThat(people.match("M. Okafor <Okafor@Example.org>")).isEqualTo(new Match.One(added));
    }

    @Test
    void a_handle_means_the_person_it_was_noted_for() {
        Person added = people.findOrAdd("Mary Okafor");
        new PersonAlias(added, "@mokafor").persist();

        assertThat(people.match("@MOkafor")).isEqualTo(new Match.One(added));
    }

    @Test
    void two_people_of_one_name_are_both_offered() {
        Person first = people.findOrAdd("Ann Lee <ann@example.org>");
        Person second = people.findOrAdd("Ann Lee <lee@example.org>");

        assertThat(people.match("ann lee")).isEqualTo(new Match.Several(List.of(first, second)));
        assertThat(people.findOrAdd("Ann Lee").id()).isEqualTo(first.id());
    }

    @Test
    void what_nobody_is_called_matches_nobody() {
        assertThat(people.match("nobody@example.org")).isEqualTo(new Match.Nobody());
        assertThat(people.match("")).isEqualTo(new Match.Nobody());
    }

    @Test
    void a_name_is_kept_in_any_script_and_without_nul() {
        assertThat(people.findOrAdd("สมชาย ใจดี").name()).isEqualTo("สมชาย ใจดี");
        assertThat(people.findOrAdd("a\u0000b").name()).isEqualTo("a\u2400b");
    }

    @Test
    void teams_and_services_are_found_or_added_by_name() {
        Team team = Team.findOrAdd("Data platform");
        assertThat(Team.findOrAdd("data  PLATFORM").id()).isEqualTo(team.id());

        Service service = Service.findOrAdd("Warehouse");
        assertThat(Service.findOrAdd("warehouse").id()).isEqualTo(service.id());
    }
}
