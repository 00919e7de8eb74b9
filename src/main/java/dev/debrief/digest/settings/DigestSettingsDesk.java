package dev.debrief.digest.settings;

import dev.debrief.digest.DigestTimes;
import dev.debrief.digest.DigestTimes.Chooser;
import dev.debrief.digest.MessageKind;
import dev.debrief.digest.Messengers;
import dev.debrief.digest.Muted;
import dev.debrief.digest.Recipient;
import dev.debrief.digest.Recipients;
import dev.debrief.digest.Way;
import dev.debrief.digest.Ways;
import dev.debrief.digest.Weekly;
import dev.debrief.digest.reminder.ReminderKinds;
import dev.debrief.digest.settings.DigestSettings.WayChoice;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Team;
import dev.debrief.shared.ZoneInWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the page of digests shows, for whoever reads it. */
@ApplicationScoped
class DigestSettingsDesk {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' H:mm", Locale.ENGLISH);

    private final DigestTimes times;
    private final Recipients recipients;
    private final Muted muted;
    private final Messengers messengers;
    private final Ways ways;
    private final ReminderKinds kinds;
    private final Reader reader;
    private final Clock clock;

    DigestSettingsDesk(
            DigestTimes times,
            Recipients recipients,
            Muted muted,
            Messengers messengers,
            Ways ways,
            ReminderKinds kinds,
            Reader reader,
            Clock clock) {
        this.times = times;
        this.recipients = recipients;
        this.muted = muted;
        this.messengers = messengers;
        this.ways = ways;
        this.kinds = kinds;
        this.reader = reader;
        this.clock = clock;
    }

    DigestSettings settings(String said) {
        long person = reader.personId();
        boolean wantsDigest = !muted.is(person, MessageKind.DIGEST);
        return new DigestSettings(
                ownForm(),
                wantsDigest,
                !muted.is(person, MessageKind.REMINDER),
                way(person),
                wantsDigest ? next(person) : "None comes.",
                led().stream().map(this::teamForm).toList(),
                reader.isAdministrator() ? houseForm() : null,
                reader.isAdministrator() ? reminders() : null,
                zones(),
                said);
    }

    private WayChoice way(long person) {
        Way chosen = ways.of(person);
        String note = Stream.of(Way.MAIL, Way.SLACK)
                .filter(chosen::includes)
                .flatMap(way -> messengers.note(way, person).stream())
                .collect(Collectors.joining(" "));
        return new WayChoice(chosen.word(), messengers.isOn(Way.MAIL), messengers.isOn(Way.SLACK), note);
    }

    /** The zones that people name. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || (id.contains("/") && !id.matches("(Etc|SystemV)/.*")))
                .sorted()
                .toList();
    }

    private String next(long person) {
        Instant now = clock.instant();
        Optional<Recipient> found = recipients.one(person, now);
        if (found.isEmpty()) return "None comes: there is no e-mail address to send it to.";
        Weekly weekly = found.get().weekly();
        Instant next = weekly.nextAfter(now);
        return "The next one comes on " + MOMENT.format(next.atZone(weekly.zone())) + ", "
                + ZoneInWords.of(weekly.zone(), next) + ", if there is something to say.";
    }

    TimeForm ownForm() {
        return TimeForm.of(
                "own",
                "/settings/digest",
                "Your digest",
                "When my team or the house says",
                times.of(Chooser.person(reader.personId())));
    }

    TimeForm houseForm() {
        return TimeForm.of("house", "/settings/digest/house", "For everybody", "", times.of(Chooser.HOUSE));
    }

    TimeForm teamForm(Team team) {
        return TimeForm.of(
                "team-" + team.id(),
                "/settings/digest/teams/" + team.id(),
                team.name(),
                "When the house says: "
                        + TimeForm.inWords(times.of(Chooser.HOUSE).orElseThrow()),
                times.of(Chooser.team(team.id())));
    }

    /** Teams whose hour the reader chooses, because they lead them. */
    private List<Team> led() {
        Person person = Person.findById(reader.personId());
        return reader.mayEdit() ? Team.list("lead = ?1 order by lower(name)", person) : List.of();
    }

    boolean leads(Team team) {
        return team.lead().filter(lead -> lead.id() == reader.personId()).isPresent();
    }

    private List<DigestSettings.ReminderLine> reminders() {
        return kinds.all().entrySet().stream()
                .map(kind -> new DigestSettings.ReminderLine(
                        kind.getKey().word(), kind.getKey().inWords(), kind.getValue()))
                .toList();
    }
}
