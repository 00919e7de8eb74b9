package dev.debrief.postmortem.edit;

import dev.debrief.document.CanonicalTime;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.pasted.Assumed;
import dev.debrief.document.pasted.LeftOut;
import dev.debrief.document.pasted.Message;
import dev.debrief.document.pasted.Noise;
import dev.debrief.document.pasted.PastedLog;
import dev.debrief.document.pasted.Stray;
import dev.debrief.incident.PastedLogRow;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pasted logs on their way into the timeline of somebody's working copy. */
@ApplicationScoped
class PastedLogs {
    private static final int MOST_BESIDE = 500;

    private final Desk desk;
    private final Clock clock;

    PastedLogs(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The desk while a log lies on it. */
    private record Table(Sheaf sheaf, ManuscriptReading reading, ZoneId zone) {}

    /** What is counted before anything is kept, for the line beside the button. */
    record Tally(int lines, String words) {}

    /** Keeps the text with the incident. Empty where there is no such incident. */
    @Transactional
    Optional<Integer> keep(IncidentNumber number, long person, String text) {
        return desk.look(number, person).map(there -> PastedLogRow.keep(number, person, text, clock));
    }

    @Transactional
    Optional<Tally> tally(IncidentNumber number, long person, Manuscript typed, String text) {
        return table(number, person, typed).map(table -> {
            PastedLog log = PastedLog.read(text, assumed(table, PastedQuestion.NOTHING_SAID));
            return new Tally(log.lines(), tally(log, already(table, log).size()));
        });
    }

    /** The log as this person may take it over; empty where there is none. */
    @Transactional
    Optional<PastedPage> page(
            IncidentNumber number, int log, long person, @Nullable Manuscript typed, PastedQuestion question) {
        return table(number, person, typed)
                .flatMap(table -> PastedLogRow.of(number, log)
                        .map(row -> page(
                                number, log, table, PastedLog.read(row.text(), assumed(table, question)), question)));
    }

    /** Adds the chosen messages to what this person has typed; answers the first new row. */
    @Transactional
    Optional<TakenRows.Taken> take(IncidentNumber number, long person, PastedPage page, TakenRows.Choice choice) {
        if (desk.held(number, person).isEmpty()) return Optional.empty();
        return table(number, person, null).map(table -> {
            TakenRows.Taken taken = TakenRows.into(table.sheaf().typed(), page, choice);
            Manuscript typed = taken.manuscript();
            if (choice.byTime()) {
                ManuscriptReading reading =
                        desk.read(typed, table.sheaf().base().postMortem());
                typed = SortedRows.byTime(typed, reading.understood(), table.zone());
            }
            desk.put(number, person, table.sheaf().typed(typed));
            return new TakenRows.Taken(typed, taken.anchor());
        });
    }

    /** With what stands in the form, or else with what lies on the desk. */
    private Optional<Table> table(IncidentNumber number, long person, @Nullable Manuscript typed) {
        return desk.look(number, person).map(sheaf -> {
            Sheaf now = typed == null ? sheaf : sheaf.typed(typed);
            PostMortem base = now.base().postMortem();
            ManuscriptReading reading = desk.read(now.typed(), base);
            return new Table(now, reading, Sheets.zone(now.typed(), base.head().timeZone()));
        });
    }

    private Assumed assumed(Table table, PastedQuestion question) {
        ZoneId zone = question.readZone().orElse(table.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = question.readDay().or(() -> firstDay(table, zone)).orElse(null);
        return new Assumed(zone, today, day, question.readOrder().orElse(null));
    }

    /** The day on which the incident began, else that of its first entry. */
    private static Optional<LocalDate> firstDay(Table table, ZoneId zone) {
        Manuscript typed = table.sheaf().typed();
        Stream<String> entries = typed.rows(ManuscriptFields.TIMELINE).stream()
                .map(row -> ManuscriptFields.name(ManuscriptFields.TIMELINE, row, "when"));
        return Stream.concat(Stream.of(ManuscriptFields.at(Milestone.Kind.STARTED)), entries)
                .map(table.reading().understood()::get)
                .flatMap(when -> when == null ? Stream.empty() : when.earliest(zone).stream())
                .map(instant -> LocalDate.ofInstant(instant, zone))
                .findFirst();
    }

    private static Map<Message, Integer> already(Table table, PastedLog log) {
        return Already.in(table.sheaf().typed(), table.reading().understood(), log.messages());
    }

    private PastedPage page(IncidentNumber number, int at, Table table, PastedLog log, PastedQuestion question) {
        Map<Message, Integer> already = already(table, log);
        int from = Math.min(question.from(), Math.max(0, log.messages().size() - 1));
        int to = Math.min(from + PastedPage.AT_ONCE, log.messages().size());
        Assumed assumed = assumed(table, question);
        boolean badZone = !question.zone().isBlank() && question.readZone().isEmpty();
        return new PastedPage(
                number.toString(),
                "/incidents/" + number.value(),
                table.sheaf().base().postMortem().head().title(),
                at,
                log.lines(),
                badZone ? question.zone() : assumed.zone().getId(),
                badZone
                        ? "There is no such zone. Choose one such as Europe/Madrid; until then it is " + assumed.zone()
                                + "."
                        : "",
                assumed.day() == null ? "" : assumed.day().toString(),
                log.isDayMissing(),
                log.twofoldDate(),
                log.order(),
                from,
                log.messages().size(),
                IntStream.range(from, to)
                        .mapToObj(place -> row(place, log.messages().get(place), already, table.zone()))
                        .toList(),
                tally(log, already.size()),
                leftOut(log),
                log.leftOut().stream().map(LeftOut::text).limit(MOST_BESIDE).toList(),
                log.notUnderstood().stream().map(Stray::text).limit(MOST_BESIDE).toList());
    }

    private static PastedRow row(int place, Message message, Map<Message, Integer> already, ZoneId zone) {
        Integer entry = already.get(message);
        Time time = message.problem().isEmpty() ? Time.of(message.when(), zone) : new Time(message.problem(), "soon");
        boolean timed = message.isTimed();
        return new PastedRow(
                place,
                message.written(),
                timed || !time.words().isEmpty() ? time : new Time("no time", "soon"),
                timed ? CanonicalTime.write(message.when(), zone) : message.written(),
                message.entry(),
                entry == null ? "" : "entry " + entry,
                timed && entry == null,
                message.kind() == null ? "" : message.kind().word());
    }

    private static String tally(PastedLog log, int already) {
        long known = log.withTimeAndPerson();
        long timed = log.messages().stream().filter(Message::isTimed).count();
        String people = known == timed && known > 0
                ? known + (known == 1 ? " has" : " have") + " a time and a person"
                : timed + (timed == 1 ? " has" : " have") + " a time, " + known + " of them a person";
        return people + ", " + already + (already == 1 ? " is" : " are") + " already in the timeline.";
    }

    private static String leftOut(PastedLog log) {
        Map<Noise, Long> counts = log.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::why, () -> new EnumMap<>(Noise.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey().counted(count.getValue()))
                .collect(Collectors.joining(", "));
    }
}
