package dev.debrief.mail.answer;

import dev.debrief.shared.ActionItemNumber;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a link in a mail may do: one thing to one item, for one person, until an instant.
 *
 * @param expires in whole seconds
 */
public record Answer(long person, ActionItemNumber item, Deed deed, Instant expires) {
    private static final int BYTES = Long.BYTES + Integer.BYTES + 1 + Long.BYTES;

    public Answer {
        expires = expires.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What can be answered, by the word that stands in the database; the order never changes. */
    public enum Deed {
        FINISH("finish"),
        DATE("date"),
        GIVE("give"),
        REFUSE("refuse"),
        VERIFY("verify"),
        NOT_YET("not yet");

        private final String word;

        Deed(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether it belongs to whoever has the item; the others belong to whoever looks whether it works. */
        boolean isOfOwner() {
            return this != VERIFY && this != NOT_YET;
        }
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(person)
                .putInt(item.value())
                .put((byte) deed.ordinal())
                .putLong(expires.getEpochSecond())
                .array();
    }

    static Optional<Answer> read(byte[] bytes) {
        if (bytes.length != BYTES) return Optional.empty();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new Answer(
                buffer.getLong(),
                new ActionItemNumber(buffer.getInt()),
                Deed.values()[buffer.get()],
                Instant.ofEpochSecond(buffer.getLong())));
    }
}
