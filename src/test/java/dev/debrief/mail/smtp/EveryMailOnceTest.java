package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.Seeds;
import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However the dialogue breaks and whoever is killed: every mail once or shown as unknown, none missing, none twice. */
@QuarkusTest
@TestProfile(WithMail.class)
@QuarkusTestResource(RealDatabase.class)
class EveryMailOnceTest {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");

    /** In the first history, and in the long tests in all of them. */
    private static final int MANY = 500;

    private static final int FEW = 60;

    @Inject
    MailRows rows;

    @Inject
    Worker worker;

    @Inject
    HeldClock clock;

    @AfterEach
    void nothingIsPlanted() {
        MortalDots.unknownIsTakenForNotSent = false;
    }

    @Test
    void every_mail_leaves_once_or_is_shown_as_unknown() throws InterruptedException {
        int seeds = IS_LONG ? 50 : 10;
        int deaths = 0;
        for (int i = 0; i < seeds; i++) {
            long seed = Seeds.of(7_000 + i);
            int people = IS_LONG || i == 0 ? MANY : FEW;
            OneRun run = run(seed, people);
            assertThat(run.broken()).as("seed " + seed).isEmpty();
            assertThat(run.unknown()).as("unknown with seed " + seed).isLessThan(people / 3);
            deaths += run.deaths();
            run.clear();
        }
        assertThat(deaths).isGreaterThan(seeds);
    }

    @Test
    void the_same_histories_find_it_when_the_unknown_is_taken_for_not_sent() throws InterruptedException {
        MortalDots.unknownIsTakenForNotSent = true;
        assertThat(findings(false)).anyMatch(finding -> finding.contains("times"));
    }

    @Test
    void the_same_histories_find_it_when_there_are_no_leases() throws InterruptedException {
        assertThat(findings(true)).anyMatch(finding -> finding.contains("times"));
    }

    private List<String> findings(boolean withoutLeases) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < 10 && findings.stream().noneMatch(finding -> finding.contains("times")); i++) {
            OneRun run = run(7_000 + i, FEW);
            findings.addAll((withoutLeases ? run.withoutLeases() : run).broken());
            run.clear();
        }
        return findings;
    }

    private OneRun run(long seed, int people) {
        return new OneRun(rows, worker, clock, WithMail.Server.running(), seed, people);
    }
}
