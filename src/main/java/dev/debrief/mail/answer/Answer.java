package dev.debrief.mail.answer;

import dev.debrief.digest.Deed;
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

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(person)
                .putInt(item.value())
                .put(deed.code())
                .putLong(expires.getEpochSecond())
                .array();
    }

    static Optional<Answer> read(byte[] bytes) {
        if (bytes.length != BYTES) return Optional.empty();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long person = buffer.getLong();
        ActionItemNumber item = new ActionItemNumber(buffer.getInt());
        Optional<Deed> deed = Deed.of(buffer.get());
        Instant expires = Instant.ofEpochSecond(buffer.getLong());
        return deed.map(known -> new Answer(person, item, known, expires));
    }
}
