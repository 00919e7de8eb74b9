package dev.debrief.review;

import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.figure.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Months that are frozen already, as far as another one is compared with them: nobody counts them again. */
final class FrozenMonths {
    private static final long EVERYBODY = 0;

    private final Map<YearMonth, Map<Long, Figures.Past>> byTeam = new HashMap<>();

    private FrozenMonths() {}

    /** Those of these months of which there is a review, in one query. */
    static FrozenMonths read(List<YearMonth> months, FiguresText text) {
        List<LocalDate> first = months.stream().map(month -> month.atDay(1)).toList();
        FrozenMonths frozen = new FrozenMonths();
        for (Review review : Review.<Review>list("month in ?1", first)) {
            Figures figures = text.of(review);
            Long team = review.teamId();
            frozen.byTeam
                    .computeIfAbsent(review.month(), month -> new HashMap<>())
                    .put(
                            team == null ? EVERYBODY : team,
                            new Figures.Past(review.month().toString(), figures.items(), figures.incidents()));
        }
        return frozen;
    }

    boolean has(YearMonth month) {
        return byTeam.containsKey(month);
    }

    /** Of a team, or of everybody; empty where that month is not frozen. A team without a review had nothing in it. */
    Optional<Figures.Past> past(YearMonth month, @Nullable Long team) {
        Map<Long, Figures.Past> its = byTeam.get(month);
        if (its == null) return Optional.empty();
        Figures.Past nothing = new Figures.Past(month.toString(), Tally.of(List.of()), IncidentTally.of(List.of()));
        return Optional.of(its.getOrDefault(team == null ? EVERYBODY : team, nothing));
    }
}
