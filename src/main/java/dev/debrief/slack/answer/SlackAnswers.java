package dev.debrief.slack.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.debrief.action.Act;
import dev.debrief.digest.answer.Answered;
import dev.debrief.digest.answer.Answers;
import dev.debrief.people.Person;
import dev.debrief.slack.block.Blocks;
import dev.debrief.slack.block.Mrkdwn;
import dev.debrief.slack.message.Messages;
import dev.debrief.slack.message.SlackMessage;
import dev.debrief.slack.person.SlackPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Does in the name of a person what they pressed in Slack, once; each step in a transaction of its own. */
@ApplicationScoped
class SlackAnswers {
    private final Answers answers;
    private final Messages messages;
    private final SlackPeople people;
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    SlackAnswers(
            Answers answers,
            Messages messages,
            SlackPeople people,
            EntityManager entityManager,
            ObjectMapper json,
            Clock clock) {
        this.answers = answers;
        this.messages = messages;
        this.people = people;
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /** For whom a press speaks, and on which message: only whose direct message it is may answer it. */
    record Speaker(long person, long message) {}

    /** Empty where the message is none of ours, or somebody else's. */
    @Transactional
    Optional<Speaker> speaker(Press press) {
        Optional<SlackMessage> message = messages.at(press.channel(), press.ts());
        Long person = message.map(SlackMessage::personId).orElse(null);
        if (message.isEmpty() || person == null) return Optional.empty();
        Person whose = Person.findById(person);
        return whose != null && people.is(whose, press.user())
                ? Optional.of(new Speaker(person, message.get().id()))
                : Optional.empty();
    }

    @Transactional
    Answered standing(Speaker speaker, Press press) {
        return answers.standing(speaker.person, press.item(), press.deed());
    }

    /** Whether it was done before; a repetition finds it here. */
    @Transactional
    boolean isRepetition(Press press) {
        return !entityManager
                .createNativeQuery("select 1 from slack_press where once = :once")
                .setParameter("once", press.once())
                .getResultList()
                .isEmpty();
    }

    /** Does it and lets the message say so, or changes nothing at all. Empty for a repetition. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Answered> give(Speaker speaker, Press press) {
        // whoever comes second waits here, and then finds it done
        boolean isFirst = entityManager
                        .createNativeQuery(
                                "insert into slack_press (once, at) values (:once, :at) on conflict do nothing")
                        .setParameter("once", press.once())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
        if (!isFirst) return Optional.empty();
        Answered answered = answers.give(speaker.person, press.item(), press.deed(), press.typed(), Act.Through.SLACK);
        if (answered instanceof Answered.Done done)
            replace(speaker, press, "✓ " + AnsweredInWords.of(press.deed(), done.item()));
        return Optional.of(answered);
    }

    /** The buttons go, and in their place stands why. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void say(Speaker speaker, Press press, String why) {
        replace(speaker, press, why);
    }

    private void replace(Speaker speaker, Press press, String words) {
        messages.held(speaker.message).ifPresent(message -> {
            String row = "about /actions/" + press.item().value();
            ArrayNode blocks = read(message.blocks());
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).path("block_id").asText().equals(row))
                    blocks.set(i, Blocks.context(row, Mrkdwn.text(words)));
            }
            messages.change(message.id(), message.text(), blocks.toString());
        });
    }

    private ArrayNode read(String blocks) {
        try {
            JsonNode read = json.readTree(blocks);
            return (ArrayNode) read;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps JSON only", impossible);
        }
    }
}
