package dev.debrief.mail.smtp;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.debrief.HeldClock;
import dev.debrief.delivery.Worker;
import dev.debrief.mail.smtp.Death.Moment;
import dev.debrief.mail.smtp.FaultyServer.Plan;
import dev.debrief.mail.smtp.FaultyServer.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One history: a mail to each of many people at the hour of their zone, two workers, a server that breaks the dialogue
 * anywhere, and workers that are killed at any moment and replaced.
 */
final class OneRun {
    /** Eight in the morning in Auckland, Bangkok, Berlin, London, New York and Los Angeles, as hours from the first. */
    private static final int[] ZONES = {0, 6, 12, 13, 18, 21};

    /** Where a server may say no: after it has taken a mail it would be a lie. */
    private static final Set<Point> SPEAKS =
            EnumSet.of(Point.GREETING, Point.EHLO, Point.RSET, Point.MAIL, Point.RCPT, Point.DATA, Point.DOT);

    private static final List<Moment> MOMENTS = List.copyOf(EnumSet.allOf(Moment.class));

    private static final int MOST_ROUNDS = 200;

    private final MailRows rows;
    private final Worker worker;
    private final HeldClock clock;
    private final FaultyServer server;
    private final String kind;
    private final int people;
    private final Random random;
    private final AtomicInteger deaths = new AtomicInteger();
    private volatile boolean leasesAreForgotten;

    OneRun(MailRows rows, Worker worker, HeldClock clock, FaultyServer server, long seed, int people) {
        this.rows = rows;
        this.worker = worker;
        this.clock = clock;
        this.server = server;
        this.kind = "run-" + Long.toHexString(seed) + "-" + clock.instant().toEpochMilli();
        this.people = people;
        this.random = new Random(seed);
    }

    /** The planted bug: whatever another worker has on its way is taken as well. */
    OneRun withoutLeases() {
        leasesAreForgotten = true;
        return this;
    }

    int deaths() {
        return deaths.get();
    }

    /** Runs it to its end and answers what broke the promise, as sentences. */
    List<String> broken() throws InterruptedException {
        Instant first = clock.instant();
        List<String> addresses = IntStream.range(0, people)
                .mapToObj(i -> kind + "-" + i + "@example.org")
                .toList();
        List<Instant> times = IntStream.range(0, people)
                .mapToObj(i -> first.plus(Duration.ofHours(ZONES[i % ZONES.length])))
                .toList();
        rows.write(kind, addresses, times);
        int dying = random.nextInt(40) + 20;
        long fate = random.nextLong();
        Death.fate = (moment, delivery, attempt) -> strikes(fate, moment, delivery.hashCode(), attempt, dying);
        server.follow(plan(random.nextLong()));
        try {
            for (int round = 0; rows.unsettled(kind) > 0 && round < MOST_ROUNDS; round++) {
                twoWorkers();
                clock.pass(Duration.ofMinutes(30));
            }
        } finally {
            Death.fate = (moment, delivery, attempt) -> false;
            server.follow(FaultyServer.GOOD);
        }
        return findings();
    }

    /** About one try in so many is struck at one of its moments; a mail that was struck twice is let go. */
    private boolean strikes(long fate, Moment moment, int delivery, int attempt, int oneIn) {
        if (attempt > 2) return false;
        Random drawn = new Random(fate ^ (delivery * 31L + attempt));
        boolean struck = drawn.nextInt(oneIn) == 0;
        boolean now = struck && MOMENTS.get(drawn.nextInt(MOMENTS.size())) == moment;
        if (now) deaths.incrementAndGet();
        return now;
    }

    /** Each point breaks for some connections and some recipients; the later ones find the server in order. */
    private static Plan plan(long seed) {
        Map<String, Long> met = new ConcurrentHashMap<>();
        return (point, connection, recipient) -> {
            String where = point + (recipient.isEmpty() ? " " + connection : recipient);
            long times = met.merge(where, 1L, Long::sum);
            if (times > 2) return new Deed.GoOn();
            int chance = new Random(seed ^ (where + times).hashCode()).nextInt(40);
            if (chance == 0) return new Deed.Cut();
            if (chance == 1 && SPEAKS.contains(point))
                return new Deed.Say(point == Point.RCPT ? "451 4.7.1 greylisted" : "421 4.3.2 not now");
            return new Deed.GoOn();
        };
    }

    /** Each works until nothing is to be done now; whoever is killed is replaced by another one. */
    private void twoWorkers() throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 2; i++) workers.add(new Thread(this::replaceThoseWhoDie, "worker-" + i));
        workers.forEach(Thread::start);
        for (Thread one : workers) one.join();
    }

    private void replaceThoseWhoDie() {
        for (boolean alive = false; !alive; ) {
            try {
                if (leasesAreForgotten) rows.forgetLeases(kind);
                worker.turn();
                alive = true;
            } catch (Death killed) {
                alive = false;
            }
        }
    }

    private List<String> findings() {
        Map<String, Long> taken = server.taken().stream().collect(groupingBy(FaultyServer.Taken::id, counting()));
        List<String> findings = new ArrayList<>();
        List<MailRows.Row> all = rows.of(kind);
        if (all.size() != people) findings.add(all.size() + " deliveries for " + people + " people");
        for (MailRows.Row row : all) {
            long times = taken.getOrDefault("<" + row.uuid() + "@debrief.example.org>", 0L);
            if (times > 1) findings.add(row.target() + " has it " + times + " times");
            if (times == 0 && row.state().equals("done")) findings.add(row.target() + " never got it");
            if (!row.state().equals("done") && !row.state().equals("unknown"))
                findings.add(row.target() + " is left as " + row.state() + ": " + row.why());
        }
        return findings;
    }

    long unknown() {
        return rows.of(kind).stream()
                .filter(row -> row.state().equals("unknown"))
                .count();
    }

    void clear() {
        rows.clear(kind);
        server.forget();
    }
}
