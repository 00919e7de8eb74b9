package dev.debrief.mail.smtp;

import dev.debrief.mail.smtp.Death.Moment;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/** The dots of a worker that may be killed around them; and a planted bug, if a test wants it. */
@Alternative
@Priority(1)
@Singleton
class MortalDots extends Dots {
    /** The bug: whatever is unknown counts as not sent. */
    static volatile boolean unknownIsTakenForNotSent;

    MortalDots(DataSource database, Clock clock) {
        super(database, clock);
    }

    @Override
    boolean take(UUID delivery, int attempt) {
        Death.mayStrike(Moment.BEFORE_THE_GATE, delivery, attempt);
        boolean taken = super.take(delivery, attempt);
        Death.mayStrike(Moment.BEFORE_THE_DOT, delivery, attempt);
        return taken;
    }

    @Override
    boolean ruleOut(UUID delivery, int attempt) {
        return unknownIsTakenForNotSent || super.ruleOut(delivery, attempt);
    }
}
