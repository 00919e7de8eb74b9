package dev.debrief.document.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeToTest {
    private static final Optional<Instant> STARTED = Optional.of(Instant.parse("2026-10-25T00:30:00Z"));
    private static final Optional<Instant> LATER = Optional.of(Instant.parse("2026-10-25T02:00:00Z"));

    @Test
    void it_is_the_milestone_minus_the_start() {
        Measured measured = TimeTo.between(STARTED, LATER, false);
        assertThat(measured).isEqualTo(new Measured.Took(STARTED.get(), LATER.get()));
        assertThat(((Measured.Took) measured).length()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void what_was_seen_at_once_took_no_time_and_counts() {
        assertThat(TimeTo.between(STARTED, STARTED, false)).isInstanceOf(Measured.Took.class);
    }

    @Test
    void what_is_not_known_is_left_out_and_says_why() {
        assertThat(TimeTo.between(Optional.empty(), LATER, false)).isEqualTo(leftOut(Measured.Why.START_NOT_KNOWN));
        assertThat(TimeTo.between(STARTED, Optional.empty(), false)).isEqualTo(leftOut(Measured.Why.END_NOT_KNOWN));
        assertThat(TimeTo.between(STARTED, Optional.empty(), true)).isEqualTo(leftOut(Measured.Why.NOT_APPLICABLE));
    }

    @Test
    void an_end_before_the_start_is_impossible() {
        Measured measured = TimeTo.between(LATER, STARTED, false);
        assertThat(measured).isEqualTo(leftOut(Measured.Why.BEFORE_THE_START));
        assertThat(((Measured.LeftOut) measured).why().isImpossible()).isTrue();
    }

    private static Measured leftOut(Measured.Why why) {
        return new Measured.LeftOut(why);
    }
}
