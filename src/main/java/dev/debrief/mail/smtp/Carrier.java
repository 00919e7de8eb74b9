package dev.debrief.mail.smtp;

import dev.debrief.delivery.Outcome;
import dev.debrief.mail.Letter;
import dev.debrief.mail.Sender;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Carries one letter to the mail server and says what became of it. */
final class Carrier {
    private final Server server;
    private final Sender from;
    private final Connections connections;
    private final Dots dots;

    Carrier(Server server, Sender from, Connections connections, Dots dots) {
        this.server = server;
        this.from = from;
        this.connections = connections;
        this.dots = dots;
    }

    /**
     * What became of a try.
     *
     * @param refusal what the server said, if it is the address that it does not take
     */
    record Carried(Outcome outcome, Optional<String> refusal) {
        static Carried with(Outcome outcome) {
            return new Carried(outcome, Optional.empty());
        }
    }

    /** One try. Not twice with the same number: one try has one final dot. */
    Carried carry(Letter letter, UUID delivery, int attempt, Instant writtenAt) {
        Optional<String> to = Mailbox.ascii(letter.to());
        Optional<String> sender = Mailbox.ascii(from.address().value());
        if (to.isEmpty() || sender.isEmpty()) {
            return Carried.with(new Outcome.GivenUp("The part of " + (to.isEmpty() ? letter.to() : from.address())
                    + " before the @ has letters that most mail servers do not take."));
        }
        byte[] mail = Mime.of(letter, from, delivery, server.ownHost(), writtenAt);
        try (Connections.Line line = connections.take()) {
            Ending ending = line.send(sender.get(), to.get(), mail, () -> dots.take(delivery, attempt));
            if (ending instanceof Ending.Refused refused && refused.step() == Step.DOT)
                dots.takeBack(delivery, attempt);
            return carried(ending, Mime.id(delivery, server.ownHost()));
        } catch (MessagingException e) {
            return Carried.with(new Outcome.Later("No line to " + server + ": " + Words.of(e) + ".", null));
        }
    }

    private Carried carried(Ending ending, String id) {
        if (ending instanceof Ending.Taken taken) return Carried.with(new Outcome.Done(taken.reply()));
        if (ending instanceof Ending.Refused refused) return refused(Reply.of(refused));
        if (ending instanceof Ending.Broken broken) {
            return Carried.with(new Outcome.Later(
                    "The line to " + server + " broke before the end of the mail (" + broken.why() + ").", null));
        }
        if (ending instanceof Ending.Lost lost) return Carried.with(new Outcome.Unknown(lost(lost.why(), id)));
        return Carried.with(new Outcome.Unknown("Another worker has taken this mail over."));
    }

    private Carried refused(Reply reply) {
        String said = "The server said " + reply.step().inWords() + ": " + reply.line();
        if (reply.mayChange()) return Carried.with(new Outcome.Later(said, reply.patience()));
        Optional<String> refusal = reply.isAboutTheAddress() ? Optional.of(reply.line()) : Optional.empty();
        return new Carried(new Outcome.GivenUp(said), refusal);
    }

    private String lost(String why, String id) {
        return "The mail went out whole, but " + server + " did not say whether it has it (" + why
                + "). Its log knows: look for " + id + ".";
    }

    /** What is known of a try that was cut off: nothing left if it never came to its dot. */
    Outcome look(UUID delivery, int attempt) {
        if (dots.ruleOut(delivery, attempt)) {
            return new Outcome.Later("This try was cut off before the end of the mail.", null);
        }
        return new Outcome.Unknown("The mail was ended, and nobody heard what " + server
                + " said to it. Its log knows: look for " + Mime.id(delivery, server.ownHost()) + ".");
    }
}
