package dev.debrief.insight;

import dev.debrief.document.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Two years of a house that never was, the same for the same seed, with everything in it that makes counting hard. */
record MadeYear(List<MadeIncident> incidents, List<MadeItem> items, List<MadeRecurrence> recurrences) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Instant NOW = TODAY.atTime(15, 0).atZone(ZONE).toInstant();
    static final List<String> CATEGORIES = List.of("Code", "Capacity", "Monitoring gap", "Our own word");
    static final List<String> FINDERS = List.of(
            "PagerDuty paged the engineer on duty.",
            "Customers told support that nothing loads.",
            "It was in the air.",
            "");

    /** A milestone: {@code at} is null where it is not applicable or only a day is known. */
    record Known(@Nullable Instant at, boolean notApplicable, boolean fromEntry) {}

    record MadeIncident(
            int number,
            Instant happenedAt,
            @Nullable String severity,
            @Nullable String type,
            @Nullable Long team,
            List<Long> services,
            List<String> tags,
            boolean drill,
            boolean deleted,
            @Nullable Integer duplicateOf,
            Map<Milestone.Kind, Known> milestones,
            @Nullable Instant publishedAt,
            int finder,
            boolean finderIsEntry,
            List<String> factors) {
        boolean counts(boolean drills) {
            return !deleted && duplicateOf == null && (drills || !drill);
        }
    }

    record MadeItem(
            int number,
            @Nullable Integer incident,
            Instant madeAt,
            @Nullable Instant unknownBefore,
            String state,
            @Nullable Instant doneAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable String kind,
            @Nullable String strength,
            @Nullable Long owner,
            @Nullable Long team,
            @Nullable Long homeTeam,
            @Nullable String severity,
            boolean dropped) {}

    /** @param factor of the earlier incident, by its place; null where it came back as a whole */
    record MadeRecurrence(int later, int earlier, @Nullable Integer factor) {}

    static MadeYear of(long seed, int howManyIncidents, int howManyItems) {
        Random random = new Random(seed);
        List<MadeIncident> incidents = new ArrayList<>();
        for (int number = 1; number <= howManyIncidents; number++) incidents.add(incident(random, number));
        List<MadeItem> items = new ArrayList<>();
        for (int number = 1; number <= howManyItems; number++) items.add(item(random, number, incidents));
        List<MadeRecurrence> recurrences = new ArrayList<>();
        for (MadeIncident later : incidents) {
            if (random.nextInt(12) > 0 || later.number() == 1) continue;
            MadeIncident earlier = incidents.get(random.nextInt(later.number() - 1));
            Integer factor = earlier.factors().isEmpty() || random.nextInt(4) == 0
                    ? null
                    : random.nextInt(earlier.factors().size());
            recurrences.add(new MadeRecurrence(later.number(), earlier.number(), factor));
        }
        return new MadeYear(incidents, items, recurrences);
    }

    private static MadeIncident incident(Random random, int number) {
        Instant started = NOW.minusSeconds((long) (random.nextDouble() * 2 * 370 * 86_400))
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        // exactly at the edge of a day, where the clocks change too
        if (random.nextInt(40) == 0)
            started = LocalDate.ofInstant(started, ZONE)
                    .atStartOfDay(ZONE)
                    .toInstant()
                    .minusSeconds(random.nextInt(2));
        Map<Milestone.Kind, Known> milestones = new EnumMap<>(Milestone.Kind.class);
        Instant at = started;
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            int dice = random.nextInt(20);
            if (kind != Milestone.Kind.STARTED) at = at.plusSeconds(60 + random.nextInt(20_000));
            Instant typed = dice == 0 && kind != Milestone.Kind.STARTED ? started.minus(Duration.ofDays(365)) : at;
            if (dice == 1) milestones.put(kind, new Known(null, true, false));
            else if (dice == 2) milestones.put(kind, new Known(null, false, false));
            else if (dice != 3) milestones.put(kind, new Known(typed, false, random.nextInt(3) == 0));
        }
        Known resolved = milestones.get(Milestone.Kind.RESOLVED);
        Instant publishedAt = random.nextInt(4) == 0 ? null : at.plusSeconds(random.nextInt(30 * 86_400) - 86_400L);
        List<String> factors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--)
            factors.add(random.nextInt(5) == 0 ? "" : CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        return new MadeIncident(
                number,
                started,
                random.nextInt(15) == 0 ? null : "SEV" + (1 + random.nextInt(4)),
                random.nextInt(10) == 0
                        ? null
                        : List.of("Outage", "Security", "Data loss").get(random.nextInt(3)),
                random.nextInt(9) == 0 ? null : 1L + random.nextInt(4),
                services(random),
                random.nextInt(3) == 0 ? List.of(random.nextBoolean() ? "Billing" : "eu") : List.of(),
                random.nextInt(12) == 0,
                random.nextInt(25) == 0,
                random.nextInt(25) == 0 && number > 1 ? Integer.valueOf(1 + random.nextInt(number - 1)) : null,
                milestones,
                publishedAt,
                random.nextInt(FINDERS.size()),
                random.nextBoolean() && resolved != null,
                factors);
    }

    private static List<Long> services(Random random) {
        List<Long> services = new ArrayList<>();
        for (long id = 1; id <= 5; id++) if (random.nextInt(4) == 0) services.add(id);
        return services;
    }

    private static MadeItem item(Random random, int number, List<MadeIncident> incidents) {
        MadeIncident incident = random.nextInt(30) == 0 ? null : incidents.get(random.nextInt(incidents.size()));
        Instant madeAt = NOW.minusSeconds((long) (random.nextDouble() * 2 * 370 * 86_400));
        String state = List.of("open", "in progress", "done", "verified", "verified", "won't do")
                .get(random.nextInt(6));
        boolean isDone = state.equals("done") || state.equals("verified");
        Instant doneAt = isDone ? madeAt.plusSeconds(random.nextInt(100 * 86_400) - 3_600L) : null;
        if (doneAt != null && doneAt.isAfter(NOW)) doneAt = NOW;
        LocalDate day = LocalDate.ofInstant(madeAt, ZONE).plusDays(random.nextInt(90));
        int due = random.nextInt(10);
        Long owner = random.nextInt(4) == 0 ? null : Long.valueOf(1 + random.nextInt(6));
        Long team = owner == null && random.nextBoolean() ? Long.valueOf(1 + random.nextInt(4)) : null;
        Long home = team != null ? team : incident == null ? null : incident.team();
        return new MadeItem(
                number,
                incident == null ? null : incident.number(),
                madeAt,
                random.nextInt(20) == 0 ? madeAt.plusSeconds(40 * 86_400) : null,
                state,
                doneAt,
                due < 7 ? day : null,
                due == 7 ? day.atTime(23, 30).atZone(ZONE).toInstant() : null,
                random.nextInt(6) == 0
                        ? null
                        : List.of("prevent", "detect", "mitigate", "respond", "learn")
                                .get(random.nextInt(5)),
                random.nextInt(3) == 0
                        ? null
                        : List.of("removes", "guards", "eases", "reminds").get(random.nextInt(4)),
                owner,
                team,
                home,
                incident == null ? null : incident.severity(),
                random.nextInt(30) == 0);
    }
}
