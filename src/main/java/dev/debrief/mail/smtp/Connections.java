package dev.debrief.mail.smtp;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Lines to one mail server, no more at once than {@link #MOST}; they rest between two mails. Each is used by one at a time. */
final class Connections {
    static final int MOST = 8;

    private static final Duration REST = Duration.ofSeconds(20);
    private static final int MAILS_ON_ONE_LINE = 100;

    private final Server server;
    private final Clock clock;
    private final Deque<Line> resting = new ArrayDeque<>();
    private final Semaphore free = new Semaphore(MOST);

    Connections(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** A line that is ready for a mail. Give it back, or it is closed. */
    final class Line implements AutoCloseable {
        private final Dialogue dialogue;
        private int mails;
        private boolean goesOn;
        private Instant since = Instant.MIN;

        private Line(Dialogue dialogue) {
            this.dialogue = dialogue;
        }

        Ending send(String from, String to, byte[] mail, Gate gate) {
            goesOn = false;
            Ending ending = dialogue.send(from, to, mail, gate);
            mails++;
            goesOn = ending instanceof Ending.Taken || isRefusedAlone(ending);
            return ending;
        }

        /** Whether it was a no to this mail, and not a good-bye. */
        private static boolean isRefusedAlone(Ending ending) {
            return ending instanceof Ending.Refused refused
                    && !Reply.of(refused).endsTheLine();
        }

        @Override
        public void close() {
            try {
                if (goesOn && mails < MAILS_ON_ONE_LINE) rest(this);
                else dialogue.close();
            } finally {
                free.release();
            }
        }
    }

    /** Waits while all are in use. */
    Line take() throws MessagingException {
        free.acquireUninterruptibly();
        boolean isTaken = false;
        try {
            Line line = restedOrNew();
            isTaken = true;
            return line;
        } finally {
            if (!isTaken) free.release();
        }
    }

    private Line restedOrNew() throws MessagingException {
        for (Line line = rested(); line != null; line = rested()) {
            if (!isOver(line) && line.dialogue.standsAfterRest()) return line;
            line.dialogue.close();
        }
        return new Line(Dialogue.open(server));
    }

    /** Lines that nobody used for a while are closed; to be called now and then. */
    void closeRested() {
        List<Line> over = new ArrayList<>();
        synchronized (resting) {
            resting.removeIf(line -> isOver(line) && over.add(line));
        }
        over.forEach(line -> line.dialogue.close());
    }

    void closeAll() {
        for (Line line = rested(); line != null; line = rested()) line.dialogue.close();
    }

    int resting() {
        synchronized (resting) {
            return resting.size();
        }
    }

    private @Nullable Line rested() {
        synchronized (resting) {
            return resting.pollFirst();
        }
    }

    private void rest(Line line) {
        line.since = clock.instant();
        synchronized (resting) {
            resting.addFirst(line);
        }
    }

    private boolean isOver(Line line) {
        return line.since.plus(REST).isBefore(clock.instant());
    }
}
