package dev.debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import dev.debrief.people.People;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import dev.debrief.shared.Slice;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Inject
    EntityManager entityManager;

    @Test
    void paging_shows_every_incident_once_and_the_newest_first() {
        String tag = "paging" + System.identityHashCode(this);
        List<IncidentNumber> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            opened.add(
                    0,
                    open(
                            tag + " number " + i,
                            Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i / 2)));
        IncidentFilter filter = words(tag);
        List<IncidentNumber> shown = new ArrayList<>();
        String after = null;
        do {
            Slice<IncidentLine> slice = list.page(filter, after, 3, TODAY);
            slice.items().forEach(line -> shown.add(line.number()));
            after = slice.after();
        } while (after != null);
        assertThat(shown).containsExactlyElementsOf(opened);
        assertThat(list.count(filter)).isEqualTo(7);
    }

    @Test
    void a_line_tells_how_long_it_lasted_and_shows_the_words_that_were_found() {
        Instant started = Instant.parse("2024-02-01T00:00:00Z");
        IncidentNumber number = open("Zanzibar gateway down", started);
        IncidentLine line =
                list.page(words("zanzibar"), null, 10, TODAY).items().get(0);
        assertThat(line.number()).isEqualTo(number);
        assertThat(line.duration()).contains(Duration.ofMinutes(30));
        assertThat(line.hit()).contains(IncidentLine.MARK + "Zanzibar" + IncidentLine.UNMARK);
        assertThat(list.page(words(number.toString()), null, 10, TODAY).items())
                .extracting(IncidentLine::number)
                .contains(number);
    }

    @Test
    void drills_and_archived_incidents_are_shown_only_when_asked_for() {
        IncidentNumber number = open("Quagga archived", Instant.parse("2024-03-01T00:00:00Z"));
        archive.putAway(number, somebody());
        assertThat(list.page(words("quagga"), null, 10, TODAY).items()).isEmpty();
        IncidentFilter withArchived =
                new IncidentFilter("quagga", null, null, null, null, null, null, null, false, true);
        assertThat(list.page(withArchived, null, 10, TODAY).items()).hasSize(1);
        archive.bringBack(number, somebody());
        assertThat(list.page(words("quagga"), null, 10, TODAY).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "severity", "type", "state", "team", "words", "after"})
    @Transactional
    void the_list_never_reads_the_whole_table(String narrowed) {
        entityManager.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        // on a small table a bitmap and a sort are cheaper than the order of an index; a large one has no such choice
        if (!narrowed.equals("words")) {
            entityManager.createNativeQuery("set local enable_bitmapscan = off").executeUpdate();
            entityManager.createNativeQuery("set local enable_sort = off").executeUpdate();
        }
        String condition = switch (narrowed) {
            case "severity" -> " where i.severity = 'SEV1'";
            case "type" -> " where i.incident_type = 'Outage'";
            case "state" -> " where i.published_at is null";
            case "team" -> " where i.team_id = 1";
            case "words" -> " where i.search @@ websearch_to_tsquery('simple', 'refresh')";
            case "after" -> " where (i.happened_at, i.number) < ('2024-01-01T00:00:00Z', 7)";
            default -> "";
        };
        List<?> plan = entityManager
                .createNativeQuery("explain select i.number from incident i" + condition
                        + " order by i.happened_at desc, i.number desc limit 51")
                .getResultList();
        String text = plan.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(text).doesNotContain("Seq Scan").contains("Index");
        if (!narrowed.equals("words")) assertThat(text).doesNotContain("Sort");
    }

    private long somebody() {
        return people.findOrAdd("List Tester").id();
    }

    private static IncidentFilter words(String words) {
        return new IncidentFilter(words, null, null, null, null, null, null, null, false, false);
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
