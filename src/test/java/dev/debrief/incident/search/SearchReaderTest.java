package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.debrief.incident.search.KnownNames.Named;
import dev.debrief.shared.IncidentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final KnownNames NAMES = new KnownNames(
            List.of(new Named("SEV1", "severity:SEV1", "1"), new Named("SEV2", "severity:SEV2", "2")),
            List.of(new Named("Data loss", "type:Data loss", "")),
            List.of(new Named("Data platform", "team:1", ""), new Named("Discovery", "team:2", "")),
            List.of(new Named("Warehouse", "service:7", ""), new Named("倉庫", "service:8", "")),
            List.of(new Named("Ann Müller", "lead:5", ""), new Named("Ann Smith", "lead:6", "")));

    @Test
    void words_phrases_and_exclusions_are_told_apart() {
        SearchQuery query = read("nightly \"view left behind\" -export -\"dry run\" “smart quotes”");
        assertThat(query.sought())
                .extracting(Sought::typed, Sought::isExact, Sought::isExcluded)
                .containsExactly(
                        tuple("nightly", false, false),
                        tuple("view left behind", true, false),
                        tuple("export", false, true),
                        tuple("dry run", true, true),
                        tuple("smart quotes", true, false));
        assertThat(query.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "severity:1, SEVERITY, SEV1",
        "severity:sev1, SEVERITY, SEV1",
        "SEVERITY:SEV2, SEVERITY, SEV2",
        "service:warehouse, SERVICE, Warehouse",
        "service：倉庫, SERVICE, 倉庫",
        "team:platform, TEAM, Data platform",
        "team:\"data platform\", TEAM, Data platform",
        "type:\"Data loss\", TYPE, Data loss",
        "lead:muller, LEAD, Ann Müller",
        "tag:Postgres, TAG, Postgres",
        "state:draft, STATE, draft",
        "is:draft, STATE, draft",
        "is:drill, DRILLS, only",
        "drills:too, DRILLS, too",
        "in:timeline, IN, timeline",
        "last:year, LAST, year",
        "before:2026-01, BEFORE, 2026-01",
    })
    void a_filter_is_what_its_control_has(String typed, Filter filter, String value) {
        SearchQuery query = read("refresh " + typed);
        assertThat(query.valueOf(filter)).isEqualTo(value);
        assertThat(query.words()).isEqualTo("refresh");
        assertThat(query.remarks()).isEmpty();
        assertThat(read(query.text()).text()).isEqualTo(query.text());
        assertThat(read(query.text()).chosen()).isEqualTo(query.chosen());
    }

    @Test
    void a_name_that_several_bear_means_all_of_them() {
        assertThat(read("lead:ann").chosen().get(Filter.LEAD).marks()).containsExactly("lead:5", "lead:6");
    }

    @Test
    void days_months_and_years_begin_in_the_readers_zone() {
        SearchQuery query = read("after:2025-06-01 before:2026-01");
        assertThat(query.from()).isEqualTo(Instant.parse("2025-05-31T17:00:00Z"));
        assertThat(query.before()).isEqualTo(Instant.parse("2025-12-31T17:00:00Z"));
        assertThat(read("before:2026").before()).isEqualTo(Instant.parse("2025-12-31T17:00:00Z"));
        assertThat(read("last:month").from()).isEqualTo(Instant.parse("2026-10-21T17:00:00Z"));
        assertThat(read("last:month after:2026-11-01").from()).isEqualTo(Instant.parse("2026-10-31T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "before:2026-13, is no date",
        "before:yesterday, 2026-01-31",
        "after:2025-02-30, is no date",
        "sevrity:1, There is no filter",
        "service:warehuse, No service is called",
        "severity:9, SEV1",
        "is:late, drill",
        "state:open, draft",
        "in:footnotes, timeline",
        "last:week, quarter",
        "-severity:1, only words can be excluded",
    })
    void what_is_no_filter_is_said_and_searched_for_as_words(String typed, String said) {
        SearchQuery query = read("refresh " + typed);
        assertThat(query.remarks()).singleElement().asString().contains(said).contains("as words");
        assertThat(query.chosen()).isEmpty();
        assertThat(query.text()).isEqualTo("refresh " + typed);
        assertThat(query.sought()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a", "12:30", "pg_trgm", "v2.3.1", "::", "user@example.org"})
    void a_colon_in_a_word_makes_no_filter(String typed) {
        assertThat(read(typed).remarks()).isEmpty();
        assertThat(read(typed).chosen()).isEmpty();
    }

    @Test
    void a_number_alone_means_the_incident() {
        assertThat(read("INC-42").number()).contains(new IncidentNumber(42));
        assertThat(read("42").number()).contains(new IncidentNumber(42));
        assertThat(read("INC-42 refresh").number()).isEmpty();
    }

    @Test
    void only_the_last_word_or_one_with_a_star_may_go_on() {
        assertThat(read("nightly refre").sought()).extracting(Sought::isOpen).containsExactly(false, true);
        assertThat(read("night* refresh").sought()).extracting(Sought::isOpen).containsExactly(true, true);
        assertThat(read("\"nightly\"").sought()).extracting(Sought::isOpen).containsExactly(false);
        assertThat(read("夜間").sought()).extracting(Sought::isOpen).containsExactly(false);
    }

    @Test
    void a_very_long_query_is_cut_and_that_is_said() {
        SearchQuery query = read("word ".repeat(30));
        assertThat(query.sought()).hasSize(SearchReader.MOST_WORDS);
        assertThat(query.remarks()).singleElement().asString().contains("first 20");
    }

    @Property
    void anything_can_be_read_and_read_again(@ForAll String typed) {
        SearchQuery query = read(typed);
        assertThat(read(query.text()).sought()).hasSameSizeAs(query.sought());
    }

    private static SearchQuery read(String typed) {
        return SearchReader.read(typed, NAMES, TODAY, BANGKOK);
    }
}
