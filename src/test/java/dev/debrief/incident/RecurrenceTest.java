package dev.debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.JsonReader;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident that came back is said to have come back, once, and only where that can be. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RecurrenceTest {
    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    Clock clock;

    private long marker;
    private IncidentNumber earlier;
    private IncidentNumber later;

    @BeforeEach
    void two_incidents() throws JsonProcessingException {
        marker = colleagues.join("recurrence-marker", Role.EDITOR);
        earlier = open("The certificate ran out", "2026-03-01T08:00:00Z");
        later = open("The certificate ran out again", "2026-09-01T08:00:00Z");
    }

    @Test
    void whoever_says_it_first_stays_and_it_is_shown_on_both() {
        Recurrence.Marking first = mark(later, earlier, "");
        assertThat(first).isInstanceOf(Recurrence.Marking.Marked.class);
        assertThat(mark(later, earlier, "")).isInstanceOf(Recurrence.Marking.MarkedBefore.class);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(Recurrence.in(later))
                    .extracting(mark -> mark.earlierNumber)
                    .containsExactly(earlier.value());
            assertThat(Recurrence.since(earlier))
                    .extracting(mark -> mark.incidentNumber)
                    .containsExactly(later.value());
        });
    }

    @Test
    void one_incident_may_repeat_several_factors_of_another() {
        assertThat(mark(later, earlier, factorOf(earlier))).isInstanceOf(Recurrence.Marking.Marked.class);
        assertThat(mark(later, earlier, "")).isInstanceOf(Recurrence.Marking.Marked.class);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(Recurrence.in(later)).hasSize(2));
    }

    @Test
    void it_is_taken_back_once() {
        mark(later, earlier, "");
        assertThat(takeBack()).isTrue();
        assertThat(takeBack()).isFalse();
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(Recurrence.in(later)).isEmpty());
    }

    @Test
    void what_cannot_be_says_why() {
        assertThat(why(mark(later, later, ""))).contains("as itself");
        assertThat(why(mark(earlier, later, ""))).contains("began after");
        assertThat(why(mark(later, earlier, "no-such-row"))).contains("no such factor");
        assertThat(why(mark(later, new IncidentNumber(999_999), ""))).contains("There is no INC-999999");
    }

    private Recurrence.Marking mark(IncidentNumber of, IncidentNumber before, String factor) {
        return QuarkusTransaction.requiringNew().call(() -> Recurrence.mark(of, before, factor, marker, clock));
    }

    private boolean takeBack() {
        return QuarkusTransaction.requiringNew().call(() -> Recurrence.takeBack(later, earlier, ""));
    }

    private String factorOf(IncidentNumber incident) {
        return QuarkusTransaction.requiringNew()
                .call(() -> FactorRow.<FactorRow>list("incidentNumber", incident.value())
                        .get(0)
                        .rowId);
    }

    private static String why(Recurrence.Marking marking) {
        return ((Recurrence.Marking.Impossible) marking).why();
    }

    private IncidentNumber open(String title, String started) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(Map.of(
                "title",
                title,
                "timeZone",
                "UTC",
                "milestones",
                Map.of("started", Map.of("at", started)),
                "factors",
                List.of(Map.of("role", "root cause", "text", "Nobody watched the date"))));
        return archive.open(JsonReader.read(mapper.readTree(json)).postMortem().orElseThrow(), marker);
    }
}
