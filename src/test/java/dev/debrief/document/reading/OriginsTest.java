package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.reading.Origins.Span;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Everything that was understood leads back to the lines that it came from. */
class OriginsTest {
    private static final String FILE = """
            # Expired token

            ## Summary

            The token expired at midnight.
            Settlements were missing.

            ## Timeline

            | Time | What |
            |------|------|
            | 23:58 | checked the queue |
            | 00:02 | first 401 |
            | 00:10 | checked the queue |

            การชำระเงินหยุด
            """;

    private static Origins origins(String text) {
        return Origins.of(text.getBytes(StandardCharsets.UTF_8), "a-file.md");
    }

    @Test
    void a_text_of_several_lines_is_found_from_its_first_to_its_last_line() {
        assertThat(origins(FILE).of("The token expired at midnight.\nSettlements were missing.", 0))
                .contains(new Span(5, 6));
    }

    @Test
    void with_its_heading_it_begins_at_the_heading() {
        Origins origins = origins(FILE);
        assertThat(origins.withHeading(new Span(5, 6))).isEqualTo(new Span(3, 6));
        assertThat(origins.withHeading(new Span(1, 1))).isEqualTo(new Span(1, 1));
        assertThat(origins("Summary\n=======\n\nText").withHeading(new Span(4, 4)))
                .isEqualTo(new Span(1, 4));
    }

    @Test
    void of_lines_that_say_the_same_the_next_one_counts() {
        Origins origins = origins(FILE);
        assertThat(origins.of("checked the queue", 0)).contains(new Span(12, 12));
        assertThat(origins.of("checked the queue", 12)).contains(new Span(14, 14));
        assertThat(origins.of("00:10 checked the queue", 0)).contains(new Span(14, 14));
    }

    @Test
    void text_without_blanks_is_found_and_what_stands_nowhere_is_not() {
        assertThat(origins(FILE).of("การชำระเงินหยุด", 0)).contains(new Span(16, 16));
        assertThat(origins(FILE).of("Nobody wrote this sentence anywhere", 0)).isEmpty();
        assertThat(origins(FILE).of("— !", 0)).isEmpty();
    }

    @Test
    void the_lines_of_a_large_file_are_found_without_reading_it_anew_for_each() {
        Random chance = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 30_000; line++)
            text.append("the line number ").append(chance.nextInt(1_000)).append(" says the same\n");
        Origins origins = origins(text.toString());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 500; i++) origins.of("the line number " + i + " says the same", i);
        assertThat(threads.getCurrentThreadCpuTime() - began)
                .as("nanoseconds of this thread's processor time")
                .isLessThan(5_000_000_000L);
    }
}
