package dev.debrief.review.page;

import dev.debrief.review.Review;
import dev.debrief.review.figure.Month;
import jakarta.ws.rs.NotFoundException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which review an address means. */
final class Asked {
    private Asked() {}

    /** The review of that month; of a team by id, for everybody where it is empty or null. */
    static Optional<Review> find(String month, @Nullable String team) {
        Optional<YearMonth> named = Month.parse(month);
        if (named.isEmpty()) return Optional.empty();
        if (team == null || team.isBlank()) return Review.of(named.get(), null);
        return team.matches("[0-9]{1,18}") ? Review.of(named.get(), Long.valueOf(team)) : Optional.empty();
    }

    static Review of(String month, @Nullable String team) {
        return find(month, team).orElseThrow(NotFoundException::new);
    }
}
