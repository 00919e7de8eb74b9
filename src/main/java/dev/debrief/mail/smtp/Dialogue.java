package dev.debrief.mail.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One line to the mail server, for one mail after the other. It takes the library's steps one by one, because the
 * library's own way of sending does not tell a line that broke before the final dot from one that broke after it.
 */
final class Dialogue extends SMTPTransport {
    private static final int YES = 250;

    private Dialogue(Server server) {
        super(server.session(), null);
    }

    /** A line that is ready for a mail: greeted, encrypted and signed in as the server asks for it. */
    static Dialogue open(Server server) throws MessagingException {
        Dialogue dialogue = new Dialogue(server);
        String user = server.credentials().map(Server.Credentials::user).orElse(null);
        String password = server.credentials().map(Server.Credentials::password).orElse(null);
        dialogue.connect(server.host(), server.port(), user, password);
        return dialogue;
    }

    /** Whether the line still stands after a rest; what was begun on it is forgotten. */
    synchronized boolean standsAfterRest() {
        try {
            return simpleCommand("RSET") == YES;
        } catch (MessagingException e) {
            return false;
        }
    }

    /**
     * Sends one mail to one address.
     *
     * @param mail with CRLF behind every line, the last one too; the last line begins with no dot
     */
    synchronized Ending send(String from, String to, byte[] mail, Gate gate) {
        Step step = Step.MAIL;
        try {
            if (simpleCommand("MAIL FROM:<" + from + ">") != YES) return refused(step);
            step = Step.RECIPIENT;
            int code = simpleCommand("RCPT TO:<" + to + ">");
            if (code != YES && code != 251) return refused(step);
            step = Step.DATA;
            OutputStream body = data();
            step = Step.BODY;
            write(mail, body);
            if (!gate.opens()) return new Ending.RuledOut();
            step = Step.DOT;
            finishData();
            return new Ending.Taken(line());
        } catch (MessagingException e) {
            if (answered(e)) return refused(step);
            return broken(step, e);
        } catch (IOException | RuntimeException e) {
            return broken(step, e);
        }
    }

    /** The last line goes as a line of its own, because only that empties the buffers: the dot then travels alone. */
    private void write(byte[] mail, OutputStream body) throws IOException, MessagingException {
        int last = mail.length - 2;
        while (mail[last - 1] != '\n') last--;
        body.write(mail, 0, last);
        sendCommand(new String(mail, last, mail.length - 2 - last, StandardCharsets.US_ASCII));
    }

    /** A line that was cut while an answer was waited for has no code, and neither has one that took too long. */
    private boolean answered(MessagingException e) {
        return !(e.getCause() instanceof IOException) && getLastReturnCode() >= 400;
    }

    private Ending refused(Step step) {
        int code = getLastReturnCode();
        if (code < 400) return broken(step, new IOException(code < 0 ? "the line was cut" : "it said " + line()));
        return new Ending.Refused(step, code, line());
    }

    private static Ending broken(Step step, Exception e) {
        return step == Step.DOT ? new Ending.Lost(Words.of(e)) : new Ending.Broken(step, Words.of(e));
    }

    private String line() {
        return Words.oneLine(getLastServerResponse());
    }

    /** Puts the line down as it is, without waiting for a good-bye. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            // it is down, which is what was asked for
        }
    }
}
