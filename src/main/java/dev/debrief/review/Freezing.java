package dev.debrief.review;

import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.review.figure.AgendaLine;
import dev.debrief.review.figure.Asked;
import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.MonthFacts;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Freezes months: once, whole, whichever replica comes first. All of it is one transaction, so that a process that dies
 * in the middle leaves nothing behind, and whoever comes second waits and finds it done.
 */
@ApplicationScoped
public class Freezing {
    /** What was being written at the hour itself is there by then. */
    static final Duration SETTLING = Duration.ofMinutes(1);

    private static final int HALF_AN_HOUR = 1800;

    /** How many months the charts go back, this one included. */
    private static final int SHOWN = 6;

    private static final int YEAR = 12;

    private final MonthReading reading;
    private final FrozenRows rows;
    private final FrozenBeside beside;
    private final FiguresText text;
    private final Event<Frozen> frozen;
    private final EntityManager entityManager;
    private final Clock clock;

    Freezing(
            MonthReading reading,
            FrozenRows rows,
            FrozenBeside beside,
            FiguresText text,
            Event<Frozen> frozen,
            EntityManager entityManager,
            Clock clock) {
        this.reading = reading;
        this.rows = rows;
        this.beside = beside;
        this.text = text;
        this.frozen = frozen;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** A review was frozen; observed inside the transaction. */
    public record Frozen(Review review) {}

    /** What came of asking for a month. */
    public sealed interface Outcome {
        /** It is frozen now. */
        record Now() implements Outcome {}

        /** It had been frozen before, and stays as it was. */
        record Before() implements Outcome {}

        /** It is not over, or not yet at its hour. */
        record NotYet(Instant freezes) implements Outcome {}
    }

    /** Freezes that month for everybody and for each team that has something in it. */
    @Transactional
    @TransactionConfiguration(timeout = HALF_AN_HOUR)
    public Outcome freeze(YearMonth month, @Nullable Long by) {
        Instant now = clock.instant();
        Instant freezes = Schedule.freezes(month);
        if (freezes.plus(SETTLING).isAfter(now)) return new Outcome.NotYet(freezes);
        // reviews are only ever written here: one at a time, while everybody may read
        entityManager
                .createNativeQuery("lock table review in share row exclusive mode")
                .executeUpdate();
        if (Review.of(month, null).isPresent()) return new Outcome.Before();
        Asked main = Schedule.asked(month, now);
        FrozenMonths frozen = FrozenMonths.read(comparedWith(month), text);
        List<Asked> told = comparedWith(month).stream()
                .filter(other -> !frozen.has(other))
                .map(other -> Schedule.asked(other, now))
                .toList();
        List<MonthFacts> facts = reading.read(main, told);
        keep(new Found(main, facts, frozen), by, now);
        return new Outcome.Now();
    }

    /** The months that should have been frozen by now and are not, the oldest first. */
    @Transactional
    public List<YearMonth> missing() {
        Instant now = clock.instant();
        Instant since = Schedule.since();
        YearMonth first = YearMonth.from(since.atZone(ZoneOffset.UTC)).minusMonths(2);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .takeWhile(month -> !Schedule.freezes(month).plus(SETTLING).isAfter(now))
                .filter(month -> !Schedule.freezes(month).isBefore(since))
                .filter(month -> Review.of(month, null).isEmpty())
                .toList();
    }

    /** Those that are compared with it, the oldest first. */
    private static List<YearMonth> comparedWith(YearMonth month) {
        List<YearMonth> others = new ArrayList<>(List.of(month.minusMonths(YEAR)));
        for (int back = SHOWN - 1; back > 0; back--) others.add(month.minusMonths(back));
        return others;
    }

    /** The month and those that were told with it, and those beside them that were frozen before. */
    private record Found(Asked main, List<MonthFacts> facts, FrozenMonths frozen) {
        /** Of everybody where the team is null. */
        List<Figures.Past> before(@Nullable Team team) {
            String name = team == null ? null : team.name();
            return comparedWith(main.month().month()).stream()
                    .map(month -> frozen.past(month, team == null ? null : team.id())
                            .orElseGet(() -> facts.stream()
                                    .filter(one -> one.month().month().equals(month))
                                    .findFirst()
                                    .orElseThrow()
                                    .of(name)
                                    .past()))
                    .toList();
        }
    }

    private void keep(Found found, @Nullable Long by, Instant now) {
        List<MonthFacts> facts = found.facts;
        Asked main = found.main;
        Review whole = keep(found, null, by, now);
        rows.items(whole, facts.get(0).items(), main.month());
        rows.incidents(whole, facts.get(0).incidents());
        beside.write(whole, facts.get(0));
        List<Team> teams = Team.<Team>listAll().stream()
                .filter(team -> !facts.get(0).of(team.name()).isEmpty())
                .sorted(Comparator.comparing(Team::name))
                .toList();
        List<Review> all = new ArrayList<>(List.of(whole));
        for (Team team : teams) all.add(keep(found, team, by, now));
        all.forEach(review -> frozen.fire(new Frozen(review)));
    }

    private Review keep(Found found, @Nullable Team team, @Nullable Long by, Instant now) {
        Asked main = found.main;
        MonthFacts its = found.facts.get(0).of(team == null ? null : team.name());
        Review review = new Review();
        review.month = main.month().month().atDay(1);
        review.teamId = team == null ? null : team.id();
        review.teamName = team == null ? "" : team.name();
        review.timeZone = main.month().zone().getId();
        review.knownAt = main.knownAt();
        review.frozenAt = now;
        review.frozenBy = by == null ? null : Person.findById(by);
        review.figures = text.write(its.figures(found.before(team)));
        review.persist();
        entityManager.flush();
        rows.agenda(review, AgendaLine.of(its));
        Meeting.begin(review, Optional.ofNullable(team).flatMap(Team::lead).orElse(null));
        return review;
    }
}
