package dev.debrief.mail.answer;

import dev.debrief.digest.Deed;
import dev.debrief.digest.Links;
import dev.debrief.digest.MessageKind;
import dev.debrief.people.SignedWords;
import dev.debrief.shared.ActionItemNumber;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as they stand in mails: absolute, and those that answer signed.
 *
 * @param base the address of Debrief, without a slash at the end
 * @param words null where links are shown that answer nothing
 */
public record MailLinks(String base, @Nullable SignedWords words) implements Links {
    private static final String ANSWER = "answer";
    private static final String STOP = "stop";

    /** For a mail that is only looked at: what would answer leads to the item. */
    public static MailLinks thatAnswerNothing(String base) {
        return new MailLinks(base, null);
    }

    @Override
    public String to(String path) {
        return base + path;
    }

    /** The page that asks once, and then does it for this person. */
    @Override
    public String answer(long person, int item, Deed deed, Instant expires) {
        if (words == null) return to("/actions/" + item);
        Answer answer = new Answer(person, new ActionItemNumber(item), deed, expires);
        return to("/answer/" + words.sign(ANSWER, answer.bytes()));
    }

    @Override
    public String caution(String until) {
        return "Links answer for you and work once, until " + until + "; do not forward this mail.";
    }

    /** Where somebody stops mails of one kind, without signing in; it does not expire. */
    public URI stop(long person, MessageKind kind) {
        if (words == null) return URI.create(to("/settings/digest"));
        byte[] said = ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(person)
                .put(kind.code())
                .array();
        return URI.create(to("/unsubscribe/" + words.sign(STOP, said)));
    }

    /** What a link stands for; empty where it was not made here. */
    static Optional<Answer> answer(SignedWords words, String token) {
        return words.read(ANSWER, token).flatMap(Answer::read);
    }

    static Optional<Stopping> stop(SignedWords words, String token) {
        return words.read(STOP, token).flatMap(said -> {
            ByteBuffer buffer = ByteBuffer.wrap(said);
            long person = buffer.getLong();
            return MessageKind.of(buffer.get()).map(kind -> new Stopping(person, kind));
        });
    }

    /** Somebody wants no more mails of one kind. */
    record Stopping(long person, MessageKind kind) {}
}
