package dev.debrief.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.Seeds;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.people.Team;
import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.Group;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.figure.MadeItems;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.PlainMonth;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month is frozen once, right, for ever: a made year on the real database. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FreezingTest {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");
    private static final long SEED = Seeds.of(20190101);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final List<String> TEAMS = List.of("Made North", "Made South");
    private static MadeYear year;
    private static long person;
    private static List<Long> teams = List.of();

    @Inject
    Clock clock;

    @Inject
    Freezing freezing;

    @Inject
    FiguresText text;

    @Inject
    Colleagues colleagues;

    @Inject
    DataSource database;

    /** Breaks the transaction off when nearly everything is written. */
    @ApplicationScoped
    static class Death {
        static volatile boolean isNear;

        void onFrozen(@Observes Freezing.Frozen frozen) {
            if (isNear) throw new IllegalStateException("died in the middle");
        }
    }

    @BeforeEach
    void aYear() throws SQLException {
        run("truncate review cascade");
        run("update review_schedule set chosen_at = '2018-01-01Z', time_zone = 'Asia/Bangkok'");
        if (year != null) return;
        person = colleagues.join("made-person", Role.EDITOR);
        teams = QuarkusTransaction.requiringNew()
                .call(() ->
                        TEAMS.stream().map(name -> Team.findOrAdd(name).id()).toList());
        year = new MadeYear(SEED, IS_LONG ? 2_000 : 80, IS_LONG ? 8_000 : 400, List.of(person), teams, TEAMS);
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                year.write(connection, person);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void leave() throws SQLException {
        run("truncate review cascade");
        run("update review_schedule set chosen_at = now(), time_zone = 'UTC'");
    }

    @Test
    void every_figure_of_a_year_is_that_of_a_plain_count_over_what_happened() {
        for (int of = 1; of <= 12; of++) {
            YearMonth month = YearMonth.of(2019, of);
            assertThat(freezing.freeze(month, null)).isEqualTo(new Freezing.Outcome.Now());
            Month its = new Month(month, BANGKOK);
            PlainReview plain = new PlainReview(year, its, its.freezesAt(6), teams, TEAMS);
            for (String team : List.of("", TEAMS.get(0), TEAMS.get(1)))
                holds(figures(month, team), plain, team, "seed " + SEED + ", " + month + " " + team);
        }
    }

    private static void holds(Figures figures, PlainReview plain, String team, String what) {
        List<MadeItems.Made> items = plain.items(team);
        PlainMonth month = new PlainMonth(plain.month(), plain.known());
        assertThat(figures.items()).as(what).isEqualTo(month.tally(items));
        Map<Group.By, Function<MadeItems.Made, String>> names = Map.of(
                Group.By.TEAM,
                plain::team,
                Group.By.SEVERITY,
                plain::severity,
                Group.By.KIND,
                item -> plain.value(item, "kind"),
                Group.By.PRIORITY,
                item -> plain.value(item, "priority"));
        names.forEach((by, name) -> {
            Map<String, List<MadeItems.Made>> groups = items.stream().collect(Collectors.groupingBy(name));
            for (Group group : Objects.requireNonNull(figures.by().get(by.word())))
                assertThat(group.tally())
                        .as(what + " by " + by + " " + group.name())
                        .isEqualTo(month.tally(groups.getOrDefault(group.name(), List.of())));
        });
        assertThat(figures.incidents()).as(what).isEqualTo(plain.tally(plain.incidents(team)));
        for (IncidentTally.Of one : figures.bySeverity())
            assertThat(one.tally())
                    .as(what + one.name())
                    .isEqualTo(plain.tally(plain.incidents(team).stream()
                            .filter(incident -> plain.said(incident).severity().equals(one.name()))
                            .toList()));
        assertThat(figures.leftOut()).as(what).isEqualTo(plain.leftOut(team));
        assertThat(figures.postMortems().published()).as(what).isEqualTo(plain.published(team));
        assertThat(figures.risks().bare()).as(what).isEqualTo(plain.bare(team));
        if (team.isEmpty()) assertThat(told(figures)).as(what).isEqualTo(plain.repeated());
    }

    private static Set<String> told(Figures figures) {
        Set<String> told = new TreeSet<>();
        figures.repeated()
                .forEach(one -> one.items()
                        .forEach(item ->
                                told.add(one.incident() + "<" + one.earlier() + one.factor() + " " + item.number())));
        return told;
    }

    @Test
    void a_month_frozen_late_equals_the_one_frozen_on_time() throws SQLException {
        YearMonth month = YearMonth.of(2019, 5);
        Instant hour = new Month(month, BANGKOK).freezesAt(6);
        List<MadeItems.Made> after = year.items.stream()
                .map(item -> new MadeItems.Made(
                        item.number(),
                        null,
                        item.changes().stream()
                                .filter(change -> change.recorded().isAfter(hour))
                                .toList()))
                .toList();
        freezing.freeze(month, null);
        Map<String, String> late = frozen(month);
        run("truncate review cascade");
        // on time nothing of that had been recorded yet
        run("delete from action_item_event where item_number >= " + MadeYear.FIRST + " and recorded_at > '" + hour
                + "'");
        run("create table later as select * from revision where incident_number >= " + MadeYear.FIRST
                + " and saved_at > '" + hour + "'");
        run("delete from revision where incident_number >= " + MadeYear.FIRST + " and saved_at > '" + hour + "'");
        freezing.freeze(month, null);
        assertThat(frozen(month)).isEqualTo(late);
        run("insert into revision select * from later");
        run("drop table later");
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                MadeYear.writeEvents(connection, after);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void two_replicas_that_freeze_at_once_make_one_review() {
        YearMonth month = YearMonth.of(2019, 3);
        List<CompletableFuture<Freezing.Outcome>> both = List.of(
                CompletableFuture.supplyAsync(() -> freezing.freeze(month, null)),
                CompletableFuture.supplyAsync(() -> freezing.freeze(month, null)));
        assertThat(both.stream().map(CompletableFuture::join).toList())
                .containsExactlyInAnyOrder(new Freezing.Outcome.Now(), new Freezing.Outcome.Before());
        assertThat(ask("select count(*) from review where team_id is null")).isEqualTo("1");
    }

    @Test
    void one_that_dies_in_the_middle_leaves_nothing_and_the_next_one_makes_it_whole() {
        YearMonth month = YearMonth.of(2019, 4);
        Death.isNear = true;
        assertThatThrownBy(() -> freezing.freeze(month, null)).hasMessageContaining("died");
        Death.isNear = false;
        assertThat(ask("select count(*) from review")).isEqualTo("0");
        assertThat(ask("select count(*) from review_item")).isEqualTo("0");
        assertThat(freezing.freeze(month, null)).isEqualTo(new Freezing.Outcome.Now());
        Figures figures = figures(month, "");
        assertThat(ask("select count(*) from review_item where is_open and not is_unknown"))
                .isEqualTo("" + figures.items().carriedOut());
    }

    @Test
    void months_that_were_missed_are_found_the_oldest_first_and_none_before_there_were_reviews() throws SQLException {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        run("update review_schedule set chosen_at = '" + now.minusMonths(3).atDay(14) + " 00:00Z'");
        assertThat(QuarkusTransaction.requiringNew().call(freezing::missing))
                .containsExactly(now.minusMonths(3), now.minusMonths(2), now.minusMonths(1));
        freezing.freeze(now.minusMonths(2), null);
        assertThat(QuarkusTransaction.requiringNew().call(freezing::missing))
                .containsExactly(now.minusMonths(3), now.minusMonths(1));
        assertThat(freezing.freeze(now, null)).isInstanceOf(Freezing.Outcome.NotYet.class);
    }

    @Test
    void what_is_frozen_cannot_be_changed_by_anybody() {
        freezing.freeze(YearMonth.of(2019, 6), null);
        for (String change : List.of(
                "update review set figures = '{}'",
                "delete from review",
                "update review_item set is_late = not is_late",
                "delete from review_agenda"))
            assertThatThrownBy(() -> run(change)).as(change).hasMessageContaining("stays as it is");
    }

    private Map<String, String> frozen(YearMonth month) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Review.in(month).stream().collect(Collectors.toMap(Review::teamName, Review::figures)));
    }

    private Figures figures(YearMonth month, String team) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Review.in(month).stream()
                        .filter(review -> review.teamName().equals(team))
                        .map(text::of)
                        .findFirst()
                        .orElseThrow());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
