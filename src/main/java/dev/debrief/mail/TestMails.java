package dev.debrief.mail;

import dev.debrief.people.BaseAddress;
import dev.debrief.people.Person;
import dev.debrief.people.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Mails by which an administrator sees that mails leave: to themselves, through the queue as every other one. */
@ApplicationScoped
class TestMails {
    private static final String STANDING =
            "select id, state, reference, why from delivery where destination = :destination and dedupe_key = :key";

    private final Post post;
    private final BaseAddress address;
    private final EntityManager entities;
    private final Clock clock;

    TestMails(Post post, BaseAddress address, EntityManager entities, Clock clock) {
        this.post = post;
        this.address = address;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Where a test mail stands.
     *
     * @param inWords with what the server said
     * @param page the path of its delivery
     */
    record Standing(String inWords, String page) {}

    /** Writes one to this person and answers what it is found by; empty where mail is off. */
    Optional<String> send(Person person) {
        if (!post.isOn()) return Optional.empty();
        AccountLetter says = AccountLetter.to(person, address.of("/settings/mail"), clock.instant());
        Letter letter = new Letter(
                says.email(),
                says.name(),
                "A test mail from Debrief",
                MailTemplates.testText(says).render(),
                MailTemplates.test(says).render(),
                null);
        String words = RandomToken.make();
        post.send(
                letter,
                "test",
                key(person.id(), words),
                "Test mail for " + person.name(),
                "/settings/mail",
                clock.instant());
        return Optional.of(words);
    }

    /** What became of the one that this person sent. */
    Optional<Standing> standing(long person, String words) {
        if (words.isEmpty()) return Optional.empty();
        List<?> found = entities.createNativeQuery(STANDING, Tuple.class)
                .setParameter("destination", Post.DESTINATION)
                .setParameter("key", key(person, words))
                .getResultList();
        return found.stream().map(Tuple.class::cast).map(TestMails::of).findFirst();
    }

    private static Standing of(Tuple row) {
        String why = row.get("why", String.class);
        String inWords = switch (row.get("state", String.class)) {
            case "done" -> "It has left. The server said: " + row.get("reference", String.class);
            case "waiting" -> why.isEmpty() ? "It is about to leave." : "Not yet, it is tried again. " + why;
            case "sending" -> "It is leaving just now.";
            case "unknown" -> "It may have left. " + why;
            default -> "It does not leave. " + why;
        };
        return new Standing(inWords, "/deliveries/" + row.get("id", Long.class));
    }

    private static String key(long person, String words) {
        return "test " + person + " " + words;
    }
}
