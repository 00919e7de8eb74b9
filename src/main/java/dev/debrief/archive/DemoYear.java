package dev.debrief.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.action.Strength;
import dev.debrief.archive.DemoStories.Time;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.When;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.incident.Recurrence;
import dev.debrief.incident.search.SearchIndex;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A year before today for the demonstration: incidents of several teams with causes that come back, and items of which
 * some are done, some late, some re-dated and some seen to work. The same with every start, but for the days.
 */
@ApplicationScoped
class DemoYear {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<String> OWNERS = List.of("Mara Okafor", "Jun Ito", "Pablo");
    private static final List<String> PRIORITIES = List.of("high", "medium", "urgent");
    private static final List<Strength> STRENGTHS = List.of(Strength.values());
    private static final int EVERY_FIFTH = 5;
    private static final int WRITING = 3;
    private static final int TIME_TO_DO = 28;

    private static final String DOCUMENT = """
            ---
            title: %1$s
            severity: %2$s
            type: %3$s
            services: %4$s
            team: %5$s
            time_zone: UTC
            started: %6$s
            detected: %7$s
            acknowledged: %12$s
            mitigated: %8$s
            resolved: %9$s
            ---

            # %1$s

            ## Summary

            %10$s

            ## Detection

            %11$s.

            ## Causes

            """;

    private final TreeToTables tables;
    private final Readiness readiness;
    private final SearchIndex index;
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final ActionItems items;
    private final Doers doers;
    private final Clock clock;

    DemoYear(
            TreeToTables tables,
            Readiness readiness,
            SearchIndex index,
            EntityManager entityManager,
            ObjectMapper json,
            ActionItems items,
            Doers doers,
            Clock clock) {
        this.tables = tables;
        this.readiness = readiness;
        this.index = index;
        this.entityManager = entityManager;
        this.json = json;
        this.items = items;
        this.doers = doers;
        this.clock = clock;
    }

    @Transactional
    void begin(long author) {
        Map<DemoStories.Story, IncidentNumber> before = new HashMap<>();
        int place = 0;
        for (Time time : DemoStories.read()) {
            IncidentNumber number = happen(time, place, author);
            IncidentNumber earlier = before.put(time.story(), number);
            // somebody noticed most of the times that it had happened before
            if (earlier != null && place % EVERY_FIFTH > 0)
                Recurrence.mark(number, earlier, factor(earlier, 0), author, clock);
            place++;
        }
    }

    private LocalDate day(Time time) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(time.daysBefore());
    }

    private IncidentNumber happen(Time time, int place, long author) {
        LocalDate written = day(time).plusDays(WRITING);
        Instant at = at(written).isAfter(clock.instant()) ? clock.instant() : at(written);
        Clock then = Clock.fixed(at, ZoneOffset.UTC);
        Archive thatDay =
                new Archive(tables, readiness, entityManager, new Revisions(index, entityManager, json, then), then);
        IncidentNumber number =
                thatDay.open(MarkdownReader.read(document(time, place, written)).postMortem(), author);
        publish(number, written.plusDays(3 + place % EVERY_FIFTH * 3L), author);
        int fate = place * 2;
        for (int item : itemsOf(number)) live(item, written, fate++, time.daysBefore());
        return number;
    }

    private List<Integer> itemsOf(IncidentNumber incident) {
        return entityManager
                .createQuery(
                        "select a.number from ActionItemRow a where a.incidentNumber = ?1 order by a.place",
                        Integer.class)
                .setParameter(1, incident.value())
                .getResultList();
    }

    private String document(Time time, int place, LocalDate written) {
        var began = day(time).atTime(LocalTime.parse(time.at()));
        StringBuilder text = new StringBuilder(DOCUMENT.formatted(
                time.title(),
                time.severity(),
                time.type(),
                time.service(),
                time.team(),
                MINUTE.format(began),
                MINUTE.format(began.plusMinutes(time.detected())),
                MINUTE.format(began.plusMinutes(time.mitigated())),
                MINUTE.format(began.plusMinutes(time.resolved())),
                time.story().summary(),
                time.noticed(),
                MINUTE.format(began.plusMinutes(time.detected() + 2 + time.daysBefore() % 7))));
        int number = 0;
        for (String cause : time.story().causes()) {
            String[] words = cause.split(": ", 2);
            text.append("- **F" + ++number + "** (" + (number == 1 ? "root cause" : "contributing") + ", " + words[0]
                    + ") " + words[1] + "\n");
        }
        text.append("\n## Action items\n\n");
        List<String> wanted = time.story().items();
        for (int i = 0; i < 2 - place % 2; i++)
            text.append(item(wanted.get((place / 2 + i) % wanted.size()), place * 2 + i, written));
        return text.toString();
    }

    private static String item(String told, int fate, LocalDate written) {
        String[] words = told.split(": ", 2);
        return "- [ ] (" + words[0] + ", " + PRIORITIES.get(fate % PRIORITIES.size()) + ") " + words[1]
                + "\n  - Owner: "
                + OWNERS.get(fate % OWNERS.size()) + "\n  - Due: " + written.plusDays(TIME_TO_DO) + "\n  - Covers: F"
                + (1 + fate % 2) + "\n";
    }

    /** On that day; those of the last days are still drafts. */
    private void publish(IncidentNumber number, LocalDate day, long author) {
        if (at(day).isAfter(clock.instant())) return;
        Incident incident = Incident.numbered(number).orElseThrow();
        Person by = Person.findById(author);
        Clock then = Clock.fixed(at(day), ZoneOffset.UTC);
        incident.publish(by, then);
        incident.revision++;
        new Revisions(index, entityManager, json, then).write(incident, by, "Published", "");
    }

    private static String factor(IncidentNumber number, int place) {
        List<FactorRow> factors = FactorRow.list("incidentNumber = ?1 order by place", number.value());
        return factors.get(Math.min(place, factors.size() - 1)).rowId;
    }

    /** What became of it: most are done and seen to work, some late or re-dated, some refused, some still open. */
    private void live(int item, LocalDate made, int fate, int daysBefore) {
        String owner = OWNERS.get(fate % OWNERS.size());
        LocalDate due = made.plusDays(TIME_TO_DO);
        switch (fate % 7) {
            case 0, 1, 3 -> {
                LocalDate day = due.minusDays(9L - fate % 8);
                does(item, owner, day, "", new StateDeed.Finish("Released", null));
                works(item, fate, day.plusDays(20));
            }
            case 2 -> {
                LocalDate later = due.plusDays(35);
                does(item, owner, due.minusDays(1), "Waits for the new release", date(later));
                does(item, owner, later.plusDays(8), "", new StateDeed.Finish("Late, but there", null));
                works(item, fate, later.plusDays(30));
            }
            case 4 -> {
                does(item, owner, due.minusDays(1), "Other work came first", date(due.plusDays(30)));
                does(item, owner, due.plusDays(29), "The vendor is late", date(due.plusDays(90)));
                if (daysBefore < 200) return;
                does(item, owner, due.plusDays(120), "", new StateDeed.Finish("At last", null));
                works(item, fate, due.plusDays(140));
            }
            case 5 -> {
                does(item, owner, due.minusDays(12), "", new StateDeed.Start());
                if (daysBefore < 100) return;
                does(item, owner, due.plusDays(20), "", new StateDeed.Finish("", null));
                works(item, fate, due.plusDays(40));
            }
            default -> {
                String agreed = OWNERS.get((fate + 1) % OWNERS.size());
                ItemDeed refused = new StateDeed.Refuse(person(agreed));
                if (daysBefore > 120) does(item, owner, due.plusDays(5), "It goes away with the old system", refused);
            }
        }
    }

    /** Somebody else saw that it works; of every ninth nobody has looked yet. */
    private void works(int item, int fate, LocalDate day) {
        String other = OWNERS.get((fate + 1) % OWNERS.size());
        if (fate % 9 != 0) does(item, other, day, "", new StateDeed.Verify("Nothing of it since then", day));
    }

    /** What would happen after today has not happened. */
    private void does(int item, String who, LocalDate day, String reason, ItemDeed deed) {
        if (at(day).isAfter(clock.instant())) return;
        Act act = Act.now(person(who), Act.Through.PAGE, Clock.fixed(at(day), ZoneOffset.UTC))
                .because(reason);
        ItemDeed strong = new PlanDeed.Strengthen(STRENGTHS.get(item % STRENGTHS.size()));
        List<ItemDeed> deeds = deed instanceof StateDeed.Finish ? List.of(strong, deed) : List.of(deed);
        items.tell(new ActionItemNumber(item), deeds, act);
    }

    private static ItemDeed date(LocalDate day) {
        return new PlanDeed.Redate(When.on(day));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    private Person person(String name) {
        return Objects.requireNonNull(doers.named(name).person(), name);
    }
}
