package dev.debrief.slack.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.delivery.Deliveries;
import dev.debrief.delivery.NewDelivery;
import dev.debrief.digest.DigestText;
import dev.debrief.digest.Messenger;
import dev.debrief.digest.Reminded;
import dev.debrief.digest.ReminderText;
import dev.debrief.digest.Way;
import dev.debrief.digest.Ways;
import dev.debrief.digest.WeeklyDigest;
import dev.debrief.people.BaseAddress;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.message.Messages;
import dev.debrief.slack.message.NewMessage;
import dev.debrief.slack.person.RememberedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Digests and reminders as direct messages in Slack. */
@ApplicationScoped
class BySlack implements Messenger {
    private final SlackSettings settings;
    private final Messages messages;
    private final RememberedPeople people;
    private final Deliveries deliveries;
    private final BaseAddress address;
    private final ObjectMapper json;
    private final Clock clock;

    BySlack(
            SlackSettings settings,
            Messages messages,
            RememberedPeople people,
            Deliveries deliveries,
            BaseAddress address,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.people = people;
        this.deliveries = deliveries;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.SLACK;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Set<Long> unreached(Collection<Long> all) {
        return people.unreached(all);
    }

    @Override
    public Optional<String> note(long person) {
        return people.note(person);
    }

    @Override
    public List<Boolean> carry(List<WeeklyDigest> digests) {
        return digests.stream().map(this::isNew).toList();
    }

    private boolean isNew(WeeklyDigest digest) {
        DigestText text = digest.text(links());
        return messages.post(new NewMessage(
                digest.key(),
                "digest",
                digest.to().id(),
                null,
                null,
                text.subject(),
                DigestMessage.of(text, hasButtons()).json(),
                written(Told.of(digest)),
                digest.about(),
                "/settings/digest/preview?person=" + digest.to().id()));
    }

    @Override
    public boolean carry(Reminded reminded) {
        ReminderText text = reminded.text(links());
        return messages.post(new NewMessage(
                reminded.key(),
                "reminder",
                reminded.to().id(),
                null,
                null,
                text.subject(),
                DigestMessage.of(text, hasButtons()).json(),
                written(Told.of(reminded)),
                "Reminder to " + reminded.to().name() + ": " + text.subject(),
                null));
    }

    /** Whoever chooses Slack is looked for at once, so that the page can say whether they are there. */
    void onChoice(@Observes Ways.Chosen chosen) {
        if (!isOn() || !chosen.way().includes(Way.SLACK)) return;
        deliveries.write(new NewDelivery(
                Messages.DESTINATION,
                Messages.LOOK_UP,
                "person " + chosen.person(),
                "look-up " + chosen.person() + " " + clock.instant(),
                json.createObjectNode().put("person", chosen.person()),
                "Who is person " + chosen.person() + " in Slack?",
                "/settings/people/" + chosen.person(),
                clock.instant(),
                false));
    }

    private boolean hasButtons() {
        return settings.signingSecret().isPresent();
    }

    private SlackLinks links() {
        return new SlackLinks(address.of("").toString());
    }

    private String written(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("every digest can be written as JSON", impossible);
        }
    }
}
