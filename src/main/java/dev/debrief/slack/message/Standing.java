package dev.debrief.slack.message;

import dev.debrief.slack.client.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes, each in a short transaction of its own, how a message stands in Slack. */
@ApplicationScoped
class Standing {
    private final Clock clock;

    Standing(Clock clock) {
        this.clock = clock;
    }

    /** A message as a worker needs it, after its transaction. */
    record Copy(
            long id,
            String about,
            @Nullable Long person,
            @Nullable String channel,
            String text,
            String blocks,
            int version,
            int shownVersion,
            @Nullable String told,
            Optional<Posted> posted,
            @Nullable Instant firstTriedAt,
            @Nullable Instant triedAt,
            @Nullable String triedChannel) {}

    @Transactional
    Optional<Copy> of(long id) {
        return SlackMessage.<SlackMessage>findByIdOptional(id)
                .map(found -> new Copy(
                        found.id(),
                        found.about,
                        found.personId,
                        found.channel,
                        found.text,
                        found.blocks,
                        found.version,
                        found.shownVersion,
                        found.told,
                        found.posted(),
                        found.firstTriedAt,
                        found.triedAt,
                        found.triedChannel));
    }

    /** Before it is posted: from here on somebody may have to look for it. */
    @Transactional
    void isTried(long id, String channel) {
        SlackMessage.held(id).ifPresent(message -> message.isTried(channel, clock.instant()));
    }

    @Transactional
    void stands(long id, Posted posted, int version) {
        SlackMessage.held(id).ifPresent(message -> message.stands(posted, version));
    }
}
