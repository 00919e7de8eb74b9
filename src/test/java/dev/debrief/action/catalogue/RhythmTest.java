package dev.debrief.action.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate LAST_OF_JANUARY = LocalDate.parse("2026-01-31");

    @Test
    void what_began_on_the_31st_comes_on_the_last_day_of_a_shorter_month() {
        LocalDate february = Rhythm.MONTHLY.next(LAST_OF_JANUARY, LAST_OF_JANUARY);
        assertThat(february).isEqualTo("2026-02-28");
        assertThat(Rhythm.MONTHLY.next(LAST_OF_JANUARY, february)).isEqualTo("2026-03-31");
    }

    @Test
    void each_rhythm_has_its_length() {
        assertThat(Rhythm.DAILY.next(LAST_OF_JANUARY, LAST_OF_JANUARY)).isEqualTo("2026-02-01");
        assertThat(Rhythm.WEEKLY.next(LAST_OF_JANUARY, LAST_OF_JANUARY)).isEqualTo("2026-02-07");
        assertThat(Rhythm.QUARTERLY.next(LAST_OF_JANUARY, LAST_OF_JANUARY)).isEqualTo("2026-04-30");
        assertThat(Rhythm.YEARLY.next(LAST_OF_JANUARY, LAST_OF_JANUARY)).isEqualTo("2027-01-31");
    }

    @Test
    void rounds_that_were_missed_are_passed_over() {
        assertThat(Rhythm.WEEKLY.next(LAST_OF_JANUARY, LocalDate.parse("2026-03-01")))
                .isEqualTo("2026-03-07");
    }

    @Property
    void the_next_round_is_the_first_one_after_the_day(
            @ForAll Rhythm rhythm, @ForAll @IntRange(max = 4000) int start, @ForAll @IntRange(max = 4000) int later) {
        LocalDate began = LocalDate.parse("2024-01-01").plusDays(start);
        LocalDate after = began.plusDays(later);
        LocalDate step = began;
        while (!step.isAfter(after)) step = rhythm.next(began, step);
        assertThat(rhythm.next(began, after)).isEqualTo(step).isAfter(after);
    }
}
