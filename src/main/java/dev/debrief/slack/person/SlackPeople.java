package dev.debrief.slack.person;

import dev.debrief.people.Person;
import dev.debrief.slack.client.Member;
import dev.debrief.slack.client.Reply;
import dev.debrief.slack.client.SlackClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Finds people in Slack by their e-mail and remembers them. No transaction is open while Slack is asked. */
@ApplicationScoped
public class SlackPeople {
    /** That nobody was found is believed for so long; somebody may have joined since. */
    static final Duration BELIEVED = Duration.ofHours(20);

    private final SlackClient client;
    private final RememberedPeople remembered;
    private final Clock clock;

    SlackPeople(SlackClient client, RememberedPeople remembered, Clock clock) {
        this.client = client;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** Where somebody reads direct messages. */
    public Whereabouts find(long person) {
        String email = remembered.email(person);
        if (email.isEmpty()) return new Whereabouts.Nowhere("There is no e-mail address to find this person by.");
        RememberedPeople.Found known = remembered.of(person, email);
        if (known == null || known.isStale(clock.instant())) {
            Reply<Member> asked = client.member(email);
            if (asked instanceof Reply.Given<Member> given) {
                Member member = given.value();
                remembered.found(person, email, member.id(), member.isDeactivated());
            } else if (asked instanceof Reply.Refused<Member> refused
                    && refused.error().equals("users_not_found")) {
                remembered.missing(person, email);
            } else {
                return new Whereabouts.NotNow(asked);
            }
            known = Objects.requireNonNull(remembered.of(person, email), "it was just kept");
        }
        if (known.slackId() == null) return new Whereabouts.Nowhere(note(email));
        if (known.isDeactivated()) return new Whereabouts.Nowhere(deactivated(email));
        String channel = known.channel();
        if (channel != null) return new Whereabouts.Channel(channel);
        Reply<String> opened = client.directChannel(known.slackId());
        if (!(opened instanceof Reply.Given<String> given)) return new Whereabouts.NotNow(opened);
        remembered.channel(person, given.value());
        return new Whereabouts.Channel(given.value());
    }

    /** What was remembered turned out to be wrong: the next message looks again. */
    public void forget(long person) {
        remembered.forget(person);
    }

    static String note(String email) {
        return "Nobody in Slack has the address " + email + ".";
    }

    static String deactivated(String email) {
        return "The account in Slack with the address " + email + " is deactivated.";
    }

    /** Whether this Slack user is that person. */
    public boolean is(Person person, String slackId) {
        return remembered.isSlack(person.id(), slackId);
    }
}
