package dev.debrief.mail.smtp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.delivery.Destination;
import dev.debrief.delivery.Errand;
import dev.debrief.delivery.Outcome;
import dev.debrief.delivery.Pace;
import dev.debrief.delivery.Patience;
import dev.debrief.mail.BouncedAddresses;
import dev.debrief.mail.Letter;
import dev.debrief.mail.Letters;
import dev.debrief.mail.MailSettings;
import dev.debrief.mail.Post;
import dev.debrief.mail.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The mail server as a place that deliveries go to. */
@ApplicationScoped
class MailDestination implements Destination {
    /** Twice as many as there are lines: while half of them talk to the server, the others write the next mails. */
    private static final int AT_ONCE = 2 * Connections.MOST;

    private static final Duration WHILE_OFF = Duration.ofHours(1);
    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofDays(3),
            // the server cannot be asked what became of a mail: one look, and then a person decides
            Duration.ZERO,
            10,
            Duration.ofMinutes(1));

    private final MailSettings settings;
    private final MailServer server;
    private final BouncedAddresses bounced;
    private final Letters letters;

    MailDestination(MailSettings settings, MailServer server, BouncedAddresses bounced, Letters letters) {
        this.settings = settings;
        this.server = server;
        this.bounced = bounced;
        this.letters = letters;
    }

    @Override
    public String name() {
        return Post.DESTINATION;
    }

    @Override
    public Pace pace() {
        return new Pace(AT_ONCE, settings.perSecond());
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Outcome deliver(Errand errand) {
        if (!settings.isOn()) return off();
        if (Secrets.areGone(errand.payload())) {
            return new Outcome.GivenUp("The link in this mail was taken out when it was settled. Make a new one.");
        }
        Optional<Letter> letter = letters.of(errand.payload());
        if (letter.isEmpty()) return new Outcome.GivenUp("What was written down is no letter that can be sent.");
        Optional<String> refused = bounced.said(letter.get().to());
        if (refused.isPresent()) {
            return new Outcome.GivenUp("Mail to this address pauses: its server said " + refused.get()
                    + ". Change the address, or say that it works again, and send this once more.");
        }
        Carrier.Carried carried =
                server.carrier().carry(letter.get(), errand.uuid(), errand.attempt(), errand.writtenAt());
        carried.refusal().ifPresent(said -> bounced.note(letter.get().to(), said));
        return carried.outcome();
    }

    @Override
    public Outcome look(Errand errand) {
        return settings.isOn() ? server.carrier().look(errand.uuid(), errand.attempt()) : off();
    }

    @Override
    public JsonNode shown(JsonNode payload) {
        return Secrets.masked(payload);
    }

    private Outcome off() {
        return new Outcome.Later("Mail is off: " + String.join(", ", settings.missing()) + " missing.", WHILE_OFF);
    }
}
