package dev.debrief.slack.settings;

import dev.debrief.people.BaseAddress;
import dev.debrief.people.Person;
import dev.debrief.people.RandomToken;
import dev.debrief.people.Reader;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.block.Blocks;
import dev.debrief.slack.block.Mrkdwn;
import dev.debrief.slack.channel.TeamChannels;
import dev.debrief.slack.message.Messages;
import dev.debrief.slack.message.NewMessage;
import dev.debrief.slack.person.RememberedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts together what the page of Slack shows, and sends test messages: to whoever asks, through the queue. */
@ApplicationScoped
class SlackDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String STANDING =
            "select id, state, reference, why from delivery where destination = :destination and dedupe_key = :key";

    private final SlackSettings settings;
    private final TeamChannels channels;
    private final RememberedPeople people;
    private final Messages messages;
    private final BaseAddress address;
    private final Reader reader;
    private final EntityManager entityManager;

    SlackDesk(
            SlackSettings settings,
            TeamChannels channels,
            RememberedPeople people,
            Messages messages,
            BaseAddress address,
            Reader reader,
            EntityManager entityManager) {
        this.settings = settings;
        this.channels = channels;
        this.people = people;
        this.messages = messages;
        this.address = address;
        this.reader = reader;
        this.entityManager = entityManager;
    }

    @Transactional
    SlackPage page(String workspace, String test, String said) {
        Optional<Tuple> standing = test.isEmpty() ? Optional.empty() : standing(key(test));
        return new SlackPage(
                settings.missing(),
                workspace,
                settings.signingSecret().isPresent(),
                address.configured().map(base -> base + "/slack/interactions").orElse(""),
                Person.<Person>findById(reader.personId()).email().orElse(""),
                standing.map(SlackDesk::inWords).orElse(""),
                standing.map(row -> "/deliveries/" + row.get("id", Long.class)).orElse(""),
                channels.all(),
                people.missing().stream().map(this::absent).toList(),
                said);
    }

    /** Writes one to the reader, and answers what it is found by; empty where Slack is off or there is no address. */
    @Transactional
    String test() {
        Person person = Person.findById(reader.personId());
        if (!settings.isOn() || person.email().isEmpty()) return "";
        String words = RandomToken.make();
        Blocks blocks = new Blocks()
                .section("Messages from Debrief reach you here.")
                .context(Mrkdwn.link(address.of("/settings/slack").toString(), "Settings of Slack"));
        messages.post(new NewMessage(
                key(words),
                "test",
                person.id(),
                null,
                null,
                "A test message from Debrief",
                blocks.json(),
                null,
                "Test message for " + person.name(),
                "/settings/slack"));
        return words;
    }

    private Optional<Tuple> standing(String key) {
        List<?> found = entityManager
                .createNativeQuery(STANDING, Tuple.class)
                .setParameter("destination", Messages.DESTINATION)
                .setParameter("key", key)
                .getResultList();
        return found.stream().map(Tuple.class::cast).findFirst();
    }

    private static String inWords(Tuple row) {
        String why = row.get("why", String.class);
        return switch (row.get("state", String.class)) {
            case "done" -> "It stands in Slack.";
            case "waiting" -> why.isEmpty() ? "It is about to leave." : "Not yet, it is tried again. " + why;
            case "sending" -> "It is leaving just now.";
            case "unknown" -> "It may stand in Slack. " + why;
            default -> "It does not leave. " + why;
        };
    }

    private SlackPage.Absent absent(RememberedPeople.Missing missing) {
        return new SlackPage.Absent(
                missing.person(),
                missing.name(),
                missing.email(),
                missing.isDeactivated() ? "deactivated in Slack" : "nobody in Slack has this address",
                DAY.format(missing.at().atZone(reader.zone())));
    }

    private String key(String words) {
        return "test " + reader.personId() + " " + words;
    }
}
