package dev.debrief.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void no_values_have_no_spread() {
        assertThat(Spread.of(List.of())).isEmpty();
    }

    @Test
    void one_value_is_all_of_it() {
        assertThat(Spread.of(List.of(7L))).contains(new Spread(1, 7, 7, 7));
    }

    @Test
    void an_even_number_has_its_median_between_two() {
        assertThat(Spread.of(List.of(10L, 1L, 4L, 2L))).contains(new Spread(4, 4, 3, 10));
        assertThat(Spread.of(List.of(1L, 2L)).orElseThrow().median()).isEqualTo(2);
    }

    @Test
    void nine_in_ten_do_not_exceed_the_ninetieth() {
        List<Long> ten = LongStream.rangeClosed(1, 10).boxed().toList();
        assertThat(Spread.of(ten).orElseThrow().ninetieth()).isEqualTo(9);
        List<Long> eleven = LongStream.rangeClosed(1, 11).boxed().toList();
        assertThat(Spread.of(eleven).orElseThrow().ninetieth()).isEqualTo(10);
    }

    @Test
    void the_order_of_the_values_does_not_matter() {
        List<Long> values = new ArrayList<>(LongStream.rangeClosed(1, 99)
                .map(value -> value * value)
                .boxed()
                .toList());
        Spread before = Spread.of(values).orElseThrow();
        Collections.shuffle(values, new Random(20261122));
        assertThat(Spread.of(values)).contains(before);
        assertThat(before).isEqualTo(new Spread(99, 3317, 2500, 8100));
    }
}
