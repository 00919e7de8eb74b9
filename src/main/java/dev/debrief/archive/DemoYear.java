package dev.debrief.archive;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.action.Strength;
import dev.debrief.archive.DemoStories.Time;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.When;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.incident.Recurrence;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final List<Priority> PRIORITIES = List.of(Priority.HIGH, Priority.MEDIUM, Priority.URGENT);
    private static final int EVERY_FIFTH = 5;
    private static final int WRITING = 6;
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

    private final Archive archive;
    private final Revisions revisions;
    private final ActionItems items;
    private final Doers doers;
    private final Clock clock;

    DemoYear(Archive archive, Revisions revisions, ActionItems items, Doers doers, Clock clock) {
        this.archive = archive;
        this.revisions = revisions;
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
        IncidentNumber number =
                archive.open(MarkdownReader.read(document(time)).postMortem(), author);
        LocalDate day = day(time);
        publish(number, day.plusDays(WRITING + place % EVERY_FIFTH * 3L), author);
        List<String> wanted = time.story().items();
        int first = place / 2 % wanted.size();
        for (int i = 0; i < 2; i++) {
            String[] item = wanted.get((first + i) % wanted.size()).split(": ", 2);
            int fate = place * 2 + i;
            int made = make(number, item, day.plusDays(3), fate, factor(number, i));
            live(made, day.plusDays(3), fate, time.daysBefore());
        }
        return number;
    }

    private String document(Time time) {
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
        return text.toString();
    }

    /** On that day; those of the last days are still drafts. */
    private void publish(IncidentNumber number, LocalDate day, long author) {
        if (at(day).isAfter(clock.instant())) return;
        Incident incident = Incident.numbered(number).orElseThrow();
        Person by = Person.findById(author);
        incident.publish(by, Clock.fixed(at(day), ZoneOffset.UTC));
        incident.revision++;
        revisions.write(incident, by, "Published", "");
    }

    private static String factor(IncidentNumber number, int place) {
        List<FactorRow> factors = FactorRow.list("incidentNumber = ?1 order by place", number.value());
        return factors.get(Math.min(place, factors.size() - 1)).rowId;
    }

    private int make(IncidentNumber incident, String[] item, LocalDate day, int fate, String factor) {
        Person owner = person(OWNERS.get(fate % OWNERS.size()));
        NewItem wanted = new NewItem(
                incident,
                Markdown.of(item[1]),
                Markdown.of(""),
                owner,
                null,
                When.on(day.plusDays(TIME_TO_DO)),
                Kind.valueOf(item[0].toUpperCase(Locale.ROOT)),
                PRIORITIES.get(fate % PRIORITIES.size()),
                Strength.values()[fate % Strength.values().length],
                "",
                List.of(factor));
        return items.open(wanted, Act.now(owner, Act.Through.PAGE, clock).since(at(day)))
                .orElseThrow()
                .spoken()
                .value();
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
        Act act = Act.now(person(who), Act.Through.PAGE, clock).because(reason).since(at(day));
        items.tell(new ActionItemNumber(item), deed, act);
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
