package dev.debrief.slack.message;

import dev.debrief.slack.client.Posted;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as it should stand in Slack, and how it stands there. */
@Entity
@Table(name = "slack_message")
public class SlackMessage extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    /** What it is, once: {@code digest 7 2026-11-23}. */
    String about;

    String kind;

    /** Whose direct message it is; null for one in a channel. */
    @Nullable
    Long personId;

    /** The channel of a team; null for a direct message. */
    @Nullable
    String channel;

    /** The number of the incident or the action item that it tells of; null for a direct message. */
    @Nullable
    Integer subject;

    /** What shows without blocks: in notifications. */
    String text;

    /** Block Kit. */
    String blocks;

    /** Counted up whenever it should say something else. */
    int version = 1;

    /** What it was made from, to be told on another way; null where there is no other. */
    @Nullable
    String told;

    Instant writtenAt;

    /** When it was tried first and last, and in which channel. */
    @Nullable
    Instant firstTriedAt;

    @Nullable
    Instant triedAt;

    @Nullable
    String triedChannel;

    /** Where it stands; null before. */
    @Nullable
    String postedChannel;

    @Nullable
    String ts;

    /** The version that stands there. */
    int shownVersion;

    @SuppressWarnings("NullAway.Init")
    protected SlackMessage() {}

    SlackMessage(NewMessage wanted, Instant now) {
        this.about = wanted.about();
        this.kind = wanted.kind();
        this.personId = wanted.person();
        this.channel = wanted.channel();
        this.subject = wanted.subject();
        this.text = wanted.text();
        this.blocks = wanted.blocks();
        this.told = wanted.told();
        this.writtenAt = now;
    }

    static Optional<SlackMessage> about(String about) {
        return find("about", about).firstResultOptional();
    }

    static Optional<SlackMessage> held(long id) {
        return SlackMessage.<SlackMessage>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public long id() {
        return Objects.requireNonNull(id, "it was written");
    }

    @Nullable
    public Long personId() {
        return personId;
    }

    public String text() {
        return text;
    }

    public String blocks() {
        return blocks;
    }

    public String about() {
        return about;
    }

    int version() {
        return version;
    }

    @Nullable
    String told() {
        return told;
    }

    /** Where it stands; empty before. */
    Optional<Posted> posted() {
        return postedChannel == null || ts == null ? Optional.empty() : Optional.of(new Posted(postedChannel, ts));
    }

    /** It should say this from now on. Answers whether that is something else. */
    boolean becomes(String newText, String newBlocks) {
        if (text.equals(newText) && blocks.equals(newBlocks)) return false;
        text = newText;
        blocks = newBlocks;
        version++;
        return true;
    }

    void isTried(String inChannel, Instant now) {
        if (firstTriedAt == null) firstTriedAt = now;
        triedAt = now;
        triedChannel = inChannel;
    }

    void stands(Posted posted, int shown) {
        postedChannel = posted.channel();
        ts = posted.ts();
        if (shown > shownVersion) shownVersion = shown;
    }
}
