package dev.debrief.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.Seeds;
import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens, in whatever order: each effect once, or shown as unknown. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HistoriesTest {
    private static final int SEEDS = Boolean.getBoolean("debrief.long") ? 200 : 10;

    @Inject
    Places places;

    @Inject
    @Named(Places.ONE)
    Place place;

    @Inject
    Claims claims;

    @Inject
    Settling settling;

    @Inject
    HeldClock clock;

    @AfterEach
    void nothingWaits() {
        places.clear();
        place.forget();
    }

    @Test
    void every_history_ends_with_each_effect_once_or_shown_as_unknown() {
        seeds().forEach(seed -> assertThat(history(seed, History.Fault.NONE).lived())
                .as("the history of seed " + seed)
                .isEmpty());
    }

    @Test
    void without_the_lease_the_histories_show_what_breaks() {
        assertThat(seeds().anyMatch(seed ->
                        !history(seed, History.Fault.NO_LEASE).lived().isEmpty()))
                .isTrue();
    }

    @Test
    void without_the_look_at_what_is_unknown_the_histories_show_what_breaks() {
        assertThat(seeds().anyMatch(seed ->
                        !history(seed, History.Fault.UNKNOWN_SENT_AGAIN).lived().isEmpty()))
                .isTrue();
    }

    private History history(long seed, History.Fault fault) {
        return new History(seed, fault, place, places, claims, settling, clock);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS).map(Seeds::of);
    }
}
