package dev.debrief.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What checking costs, in processor time; a long test, because a figure of time is no promise on a busy machine. */
@EnabledIfSystemProperty(named = "debrief.long", matches = "true")
class CheckingTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void checking_a_text_ten_times_as_long_takes_not_much_more_than_ten_times_as_long() {
        String paragraph =
                "The engineers who were on call restarted the service, but the team should have the alert that"
                        + " nobody sent to us, and 12 % of what the administrators did was forgotten by `cron`.\n\n";
        long small = cpu(paragraph.repeat(60));
        long large = cpu(paragraph.repeat(600));
        assertThat(large)
                .as(large / 1_000_000 + " ms for 100 kB, " + small / 1_000_000 + " ms for 10 kB")
                .isLessThan(Math.max(small, 5_000_000) * 30);
    }

    private static long cpu(String text) {
        PostMortem tree = PostMortem.titled("Tables went stale", ZoneOffset.UTC).withSummary(Markdown.of(text));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long before = threads.getCurrentThreadCpuTime();
            assertThat(WritingChecks.of(tree, Names.NONE, NOW)).isNotEmpty();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
