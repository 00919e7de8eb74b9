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
import dev.debrief.review.figure.PostMortems;
import dev.debrief.review.figure.Risks;
import dev.debrief.review.figure.Tally;
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
    Monthly monthly;

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
        // the south works from Sunday to Thursday, and not in the middle of April
        run("insert into working_calendar (team_id, time_zone, weekdays) values (" + teams.get(1)
                + ", 'Pacific/Auckland', '{7,1,2,3,4}')");
        run(
                "insert into holiday (calendar_id, place, year, month, day, name) select id, d - 1, case when d = 1 then 2019 end,"
                        + " 4, 13 + d, 'Made' from working_calendar, generate_series(1, 3) d where team_id = "
                        + teams.get(1));
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
                Group.By.OWNER,
                item -> owner(plain, item),
                Group.By.PRIORITY,
                item -> plain.value(item, "priority"));
        names.forEach((by, name) -> {
            Map<String, List<MadeItems.Made>> groups = items.stream().collect(Collectors.groupingBy(name));
            List<Group> told = Objects.requireNonNull(figures.by().get(by.word()));
            assertThat(told.stream().mapToInt(group -> weight(group.tally())).sum())
                    .as(what + " by " + by + ", all together")
                    .isEqualTo(weight(figures.items()));
            for (Group group : told)
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
        for (IncidentTally.Of one : figures.byType())
            assertThat(one.tally())
                    .as(what + one.name())
                    .isEqualTo(plain.tally(plain.incidents(team).stream()
                            .filter(incident -> plain.said(incident).type().equals(one.name()))
                            .toList()));
        if (team.isEmpty()) assertThat(told(figures)).as(what).isEqualTo(plain.repeated());
    }

    private static String owner(PlainReview plain, MadeItems.Made item) {
        if (!plain.value(item, "owner").isEmpty()) return "made-person";
        return plain.value(item, "team").isEmpty() ? "" : plain.team(item);
    }

    private static int weight(Tally tally) {
        return tally.carriedIn() + tally.opened() + tally.closed() + tally.wontDo() + tally.carriedOut();
    }

    @Test
    void post_mortems_factors_and_risks_are_those_of_a_plain_count_and_stand_in_the_lists_that_their_figures_open()
            throws SQLException {
        PlainPolicy policy;
        try (Connection connection = database.getConnection()) {
            policy = new PlainPolicy(connection);
        }
        for (int of = 1; of <= 12; of++) {
            YearMonth month = YearMonth.of(2019, of);
            freezing.freeze(month, null);
            Month its = new Month(month, BANGKOK);
            PlainReview plain = new PlainReview(year, its, its.freezesAt(6), teams, TEAMS);
            for (String team : List.of("", TEAMS.get(0), TEAMS.get(1))) {
                String what = "seed " + SEED + ", " + month + " " + team;
                Figures figures = figures(month, team);
                Set<String> written = plain.postMortems(team, policy);
                PostMortems writing = figures.postMortems();
                assertThat(listed("postmortem", month, team)).as(what).isEqualTo(written);
                assertThat(writing)
                        .as(what)
                        .isEqualTo(new PostMortems(
                                with(written, "due"),
                                with(written, "published"),
                                with(written, "after its day"),
                                with(written, "late")));
                Set<String> factors = plain.factors(team);
                Set<String> expiring = plain.expiring(team);
                Risks risks = figures.risks();
                assertThat(listed("factor", month, team)).as(what).isEqualTo(factors);
                assertThat(listed("risk", month, team)).as(what).isEqualTo(expiring);
                assertThat(risks)
                        .as(what)
                        .isEqualTo(new Risks(
                                factors.size(), with(factors, "bare"), with(factors, "accepted"), expiring.size()));
                assertThat(listed("left-out", month, team)).as(what).hasSize(figures.leftOut());
                assertThat(listed("incident", month, team))
                        .as(what)
                        .hasSize(figures.incidents().count());
            }
        }
        assertThat(ask("select count(*) from review_post_mortem where is_published_late"))
                .isNotEqualTo("0");
        assertThat(ask("select count(*) from review_risk")).isNotEqualTo("0");
    }

    private static int with(Set<String> rows, String word) {
        return (int) rows.stream()
                .filter(row -> row.matches(".*(\\[|, | )" + word + "(\\]|,.*|)"))
                .count();
    }

    /** What is kept of a month, in the words of the plain count. */
    private Set<String> listed(String list, YearMonth month, String team) throws SQLException {
        String columns = switch (list) {
            case "postmortem" ->
                "incident_number || ' [' || concat_ws(', ', case when is_due then 'due' end, case when is_published"
                        + " then 'published' end, case when is_published_late then 'after its day' end,"
                        + " case when is_late then 'late' end) || ']' from review_post_mortem";
            case "factor" -> "incident_number || ' ' || factor_row_id || ' ' || standing from review_factor";
            case "risk" -> "incident_number || ' ' || factor_row_id || ' ' || until_day from review_risk";
            case "left-out" -> "incident_number::text from review_left_out";
            default -> "incident_number::text from review_incident";
        };
        Set<String> rows = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet found = statement.executeQuery("select " + columns
                        + " i join review r on r.id = i.review_id where incident_number >= " + MadeYear.FIRST
                        + " and month = '" + month.atDay(1) + "'"
                        + (team.isEmpty() ? "" : " and team = '" + team + "'"))) {
            while (found.next()) rows.add(found.getString(1));
        }
        return rows;
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
        freezing.freeze(month, null);
        Map<String, String> late = frozen(month);
        run("truncate review cascade");
        // on time nothing of that had been recorded yet
        run("create table later_event as select * from action_item_event where item_number >= " + MadeYear.FIRST
                + " and recorded_at > '" + hour + "'");
        run("delete from action_item_event e using later_event l where l.id = e.id");
        run("create table later as select * from revision where incident_number >= " + MadeYear.FIRST
                + " and saved_at > '" + hour + "'");
        run("delete from revision where incident_number >= " + MadeYear.FIRST + " and saved_at > '" + hour + "'");
        freezing.freeze(month, null);
        assertThat(frozen(month)).isEqualTo(late);
        run("insert into revision select * from later");
        run("drop table later");
        run("insert into action_item_event overriding system value select * from later_event");
        run("drop table later_event");
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
    void a_month_is_compared_with_what_is_frozen_of_others_as_if_they_were_counted_again() throws SQLException {
        YearMonth june = YearMonth.of(2019, 6);
        freezing.freeze(june, null);
        Map<String, String> alone = frozen(june);
        run("truncate review cascade");
        for (int of = 1; of <= 5; of++) freezing.freeze(YearMonth.of(2019, of), null);
        freezing.freeze(YearMonth.of(2018, 6), null);
        freezing.freeze(june, null);
        assertThat(frozen(june)).isEqualTo(alone);
    }

    @Test
    void a_server_that_slept_for_months_freezes_each_of_them_as_if_it_had_been_awake() throws SQLException {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        run("update review_schedule set chosen_at = '" + now.minusMonths(4).atDay(14) + " 00:00Z'");
        List<YearMonth> slept = List.of(now.minusMonths(4), now.minusMonths(3), now.minusMonths(2), now.minusMonths(1));
        assertThat(QuarkusTransaction.requiringNew().call(freezing::missing)).isEqualTo(slept);
        monthly.run();
        for (YearMonth month : slept) {
            Review review = QuarkusTransaction.requiringNew()
                    .call(() -> Review.of(month, null).orElseThrow());
            assertThat(review.knownAt())
                    .as(month + ", as of its own hour")
                    .isEqualTo(new Month(month, BANGKOK).freezesAt(6));
        }
        assertThat(ask("select string_agg(month::text, ' ' order by id) from review where team_id is null"))
                .as("the oldest first")
                .isEqualTo(slept.stream().map(month -> "" + month.atDay(1)).collect(Collectors.joining(" ")));
        monthly.run();
        assertThat(ask("select count(*) from review where team_id is null")).isEqualTo("4");
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
