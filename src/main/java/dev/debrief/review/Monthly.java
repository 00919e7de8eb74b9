package dev.debrief.review;

import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import org.jboss.logging.Logger;

/** Freezes the month when its hour has come, and those before it that were missed. */
@ApplicationScoped
class Monthly implements Recurring {
    private static final Logger LOG = Logger.getLogger(Monthly.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Freezing freezing;

    Monthly(Freezing freezing) {
        this.freezing = freezing;
    }

    @Override
    public String name() {
        return "completion-reviews";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (YearMonth month : freezing.missing()) {
            if (freezing.freeze(month, null) instanceof Freezing.Outcome.Now)
                LOG.infof("Froze the review of %s", month);
        }
    }
}
