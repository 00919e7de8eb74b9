package dev.debrief.mail.smtp;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A no of the mail server (RFC 5321, 4.2; RFC 3463 for the status behind the code).
 *
 * @param code of three digits, from 400
 * @param line all that the server said, the code included
 */
record Reply(Step step, int code, String line) {
    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Duration GREYLISTED = Duration.ofMinutes(5);

    static Reply of(Ending.Refused refused) {
        return new Reply(refused.step(), refused.code(), refused.reply());
    }

    /** Whether trying again may help: now is not the time, or it is not about this mail at all. */
    boolean mayChange() {
        return code < 500 || step == Step.MAIL || step == Step.CONNECTING;
    }

    /** Whether the server says good-bye with it. */
    boolean endsTheLine() {
        return code == 421;
    }

    /** Whether it says that nobody gets mail at this address, rather than that this mail is not wanted there. */
    boolean isAboutTheAddress() {
        if (step != Step.RECIPIENT || code < 500) return false;
        return status().map(Reply::isAddress).orElse(code == 550 || code == 551 || code == 553);
    }

    /**
     * How long to wait; null for as long as is usual. A server that says "later" about one recipient is in order itself,
     * and if it knows nobody yet it wants to see patience.
     */
    @Nullable
    Duration patience() {
        return step == Step.RECIPIENT && code < 500 && !endsTheLine() ? GREYLISTED : null;
    }

    private Optional<String> status() {
        Matcher found = STATUS.matcher(line);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** 5.1.x are about the mailbox, except those about the sender; 5.2.1 is one that is shut. */
    private static boolean isAddress(String status) {
        if (status.equals("5.1.7") || status.equals("5.1.8")) return false;
        return status.equals("5.2.1") || status.startsWith("5.1.");
    }
}
