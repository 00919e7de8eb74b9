package dev.debrief.slack.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.delivery.Destination;
import dev.debrief.delivery.Errand;
import dev.debrief.delivery.Outcome;
import dev.debrief.delivery.Pace;
import dev.debrief.delivery.Patience;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.client.Posted;
import dev.debrief.slack.client.Reply;
import dev.debrief.slack.client.SlackClient;
import dev.debrief.slack.person.SlackPeople;
import dev.debrief.slack.person.Whereabouts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Slack as a place that deliveries go to. */
@ApplicationScoped
public class SlackDestination implements Destination {
    private static final int AT_ONCE = 4;
    /** Slack takes some hundreds of messages a minute from one app, and about one a second in one channel. */
    private static final double PER_SECOND = 4;

    private static final Duration OF_ONE_CHANNEL = Duration.ofSeconds(1);
    private static final Duration WHILE_OFF = Duration.ofHours(1);
    /** A request may arrive late: so long nobody says that a message is not there. */
    private static final Duration QUIET = Duration.ofMinutes(1);
    /** Clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final SlackSettings settings;
    private final SlackClient client;
    private final SlackPeople people;
    private final Standing standing;
    private final Elsewhere elsewhere;
    private final Clock clock;

    SlackDestination(
            SlackSettings settings,
            SlackClient client,
            SlackPeople people,
            Standing standing,
            Elsewhere elsewhere,
            Clock clock) {
        this.settings = settings;
        this.client = client;
        this.people = people;
        this.standing = standing;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Messages.DESTINATION;
    }

    @Override
    public Pace pace() {
        return new Pace(AT_ONCE, PER_SECOND, OF_ONE_CHANNEL);
    }

    @Override
    public Patience patience() {
        return Patience.USUAL;
    }

    @Override
    public Outcome deliver(Errand errand) {
        if (!settings.isOn()) return off();
        if (errand.kind().equals(Messages.LOOK_UP)) return lookUp(errand);
        Optional<Standing.Copy> found = message(errand);
        if (found.isEmpty()) return new Outcome.GivenUp("This message was removed from Debrief.");
        Standing.Copy message = found.get();
        if (errand.kind().equals(Messages.UPDATE)) return update(message);
        if (message.posted().isPresent()) return done(message.posted().get());
        if (message.channel() != null) return post(message, message.channel(), errand);
        long person = Objects.requireNonNull(message.person(), "it goes to a person or to a channel");
        Whereabouts where = people.find(person);
        if (where instanceof Whereabouts.Channel channel) return post(message, channel.id(), errand);
        if (where instanceof Whereabouts.NotNow notNow) {
            if (!Refusals.isOfThePerson(notNow.reply(), true)) return notYet(notNow.reply());
            people.forget(person);
            return otherwise(message, "Slack lets nobody write to this person.");
        }
        return otherwise(message, ((Whereabouts.Nowhere) where).why());
    }

    private Outcome post(Standing.Copy message, String channel, Errand errand) {
        standing.isTried(message.id(), channel);
        Reply<Posted> reply = client.post(channel, message.text(), message.blocks(), errand.uuid());
        if (reply instanceof Reply.Given<Posted> given) {
            standing.stands(message.id(), given.value(), message.version());
            return done(given.value());
        }
        Long person = message.person();
        if (person != null && Refusals.isOfThePerson(reply, true)) {
            people.forget(person);
            return otherwise(message, "Slack lets nobody write to this person.");
        }
        return Refusals.outcome(reply);
    }

    /** What it says now, which may be newer than what this delivery was written for; doing it twice does no harm. */
    private Outcome update(Standing.Copy message) {
        if (message.posted().isEmpty()) return new Outcome.Done("It was not posted; there is nothing to change.");
        if (message.shownVersion() >= message.version())
            return done(message.posted().get());
        Reply<Posted> reply = client.update(message.posted().get(), message.text(), message.blocks());
        if (reply instanceof Reply.Given<Posted> given) {
            standing.stands(message.id(), given.value(), message.version());
            return done(given.value());
        }
        boolean isGone = reply instanceof Reply.Refused<Posted> refused
                && refused.error().equals("message_not_found");
        return isGone ? new Outcome.Done("Somebody removed the message in Slack.") : notYet(reply);
    }

    private Outcome lookUp(Errand errand) {
        Whereabouts where = people.find(errand.payload().path("person").asLong());
        if (where instanceof Whereabouts.NotNow notNow) return notYet(notNow.reply());
        return new Outcome.Done(
                where instanceof Whereabouts.Nowhere nowhere ? nowhere.why() : ((Whereabouts.Channel) where).id());
    }

    /** Only a message that was posted can be twice: whatever else was asked is asked again. */
    @Override
    public Outcome look(Errand errand) {
        if (!settings.isOn()) return off();
        Optional<Standing.Copy> found = message(errand);
        if (found.isEmpty() || errand.kind().equals(Messages.UPDATE))
            return new Outcome.Later("It is asked again.", null);
        Standing.Copy message = found.get();
        if (message.posted().isPresent()) return done(message.posted().get());
        Instant first = message.firstTriedAt();
        Instant last = message.triedAt();
        if (first == null || last == null || message.triedChannel() == null)
            return new Outcome.Later("It never left.", null);
        Reply<Optional<Posted>> reply = client.find(message.triedChannel(), errand.uuid(), first.minus(MARGIN));
        if (!(reply instanceof Reply.Given<Optional<Posted>> given))
            return new Outcome.Unknown("Whether it is there cannot be seen. " + Refusals.inWords(reply));
        if (given.value().isPresent()) {
            standing.stands(message.id(), given.value().get(), 0);
            return done(given.value().get());
        }
        return clock.instant().isBefore(last.plus(QUIET))
                ? new Outcome.Unknown("It is not there yet, and may still arrive.")
                : new Outcome.Later("It is not there.", null);
    }

    @Override
    public JsonNode shown(JsonNode payload) {
        return payload;
    }

    private Optional<Standing.Copy> message(Errand errand) {
        return standing.of(errand.payload().path(Messages.MESSAGE).asLong());
    }

    /** Nobody silently gets nothing. */
    private Outcome otherwise(Standing.Copy message, String why) {
        if (message.told() == null) return new Outcome.GivenUp(why);
        return elsewhere.tell(message.told())
                ? new Outcome.Done(why + " It went by mail instead.")
                : new Outcome.GivenUp(why + " Mail is off, so this reached nobody.");
    }

    /** Of what may be asked again without harm: nothing is unknown about it. */
    private static Outcome notYet(Reply<?> reply) {
        Outcome outcome = Refusals.outcome(reply);
        return outcome instanceof Outcome.Unknown unknown ? new Outcome.Later(unknown.why(), null) : outcome;
    }

    private static Outcome done(Posted posted) {
        return new Outcome.Done(posted.channel() + " " + posted.ts());
    }

    private Outcome off() {
        return new Outcome.Later("Slack is off: " + String.join(", ", settings.missing()) + " missing.", WHILE_OFF);
    }
}
