package dev.debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import dev.debrief.incident.search.KnownNames;
import dev.debrief.incident.search.Order;
import dev.debrief.incident.search.SearchQuery;
import dev.debrief.incident.search.SearchReader;
import dev.debrief.people.People;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class IncidentListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Inject
    IncidentList list;

    @Inject
    Archive archive;

    @Inject
    People people;

    @ParameterizedTest
    @EnumSource(Order.class)
    void paging_shows_every_incident_once_and_the_newest_first(Order order) {
        String word = "paging" + order.name().toLowerCase(java.util.Locale.ROOT);
        List<IncidentNumber> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Instant started = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i / 2);
            opened.add(0, open(word + " number " + i, started));
        }
        List<IncidentNumber> shown = new ArrayList<>();
        String after = null;
        do {
            IncidentList.Page page = list.page(query(word), order, after, 3, TODAY);
            assertThat(page.found().count()).isEqualTo(7);
            page.lines().forEach(line -> shown.add(line.number()));
            after = page.found().after();
        } while (after != null);
        assertThat(shown).containsExactlyElementsOf(opened);
    }

    @Test
    void a_line_tells_how_long_it_lasted_and_where_the_words_were_found() {
        IncidentNumber number = open("Zanzibar gateway down", Instant.parse("2024-02-01T00:00:00Z"));
        IncidentLine line = lines("zanzibar").get(0);
        assertThat(line.number()).isEqualTo(number);
        assertThat(line.duration()).contains(Duration.ofMinutes(30));
        assertThat(line.places()).singleElement().satisfies(place -> {
            assertThat(place.label()).isEqualTo("Summary");
            assertThat(place.anchor()).isEqualTo("summary");
            var mark = place.excerpt().marks().get(0);
            assertThat(place.excerpt().text().substring(mark.from(), mark.to())).isEqualTo("Zanzibar");
        });
        assertThat(lines(number.toString()).get(0).number()).isEqualTo(number);
    }

    @Test
    void archived_incidents_are_shown_only_when_asked_for_or_by_their_number() {
        IncidentNumber number = open("Quagga archived", Instant.parse("2024-03-01T00:00:00Z"));
        archive.putAway(number, somebody());
        assertThat(lines("quagga")).isEmpty();
        assertThat(lines("quagga state:archived")).hasSize(1);
        assertThat(lines("quagga state:any")).hasSize(1);
        assertThat(lines(number.toString())).extracting(IncidentLine::number).contains(number);
        archive.bringBack(number, somebody());
        assertThat(lines("quagga")).hasSize(1);
        assertThat(lines("quagga state:published")).isEmpty();
        archive.publish(number, somebody());
        assertThat(lines("quagga state:published")).hasSize(1);
    }

    private List<IncidentLine> lines(String typed) {
        return list.page(query(typed), Order.BEST, null, 10, TODAY).lines();
    }

    private static SearchQuery query(String typed) {
        return SearchReader.read(typed, KnownNames.NONE, TODAY, ZoneOffset.UTC);
    }

    private long somebody() {
        return people.findOrAdd("List Tester").id();
    }

    private IncidentNumber open(String title, Instant started) {
        Milestones milestones = Milestones.NONE
                .with(Milestone.Kind.STARTED, new Milestone.WrittenDown(When.at(started), null))
                .with(
                        Milestone.Kind.RESOLVED,
                        new Milestone.WrittenDown(When.at(started.plus(Duration.ofMinutes(30))), null));
        PostMortem tree = PostMortem.titled(title, ZoneOffset.UTC);
        return archive.open(tree.withMilestones(milestones).withSummary(Markdown.of("About " + title)), somebody());
    }
}
