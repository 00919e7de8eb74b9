package dev.debrief.mail.smtp;

import dev.debrief.mail.Tls;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;

/**
 * The mail server and how to speak with it.
 *
 * @param credentials empty where the server asks nobody who they are
 * @param ownHost what Debrief calls itself
 * @param trust whose certificates are believed; empty for those that Java believes
 * @param connecting how long the line may take
 * @param answering how long each answer, and each piece of a mail, may take
 */
record Server(
        String host,
        int port,
        Tls tls,
        Optional<Credentials> credentials,
        String ownHost,
        Optional<SSLSocketFactory> trust,
        Duration connecting,
        Duration answering) {
    /** Ends lines on which nothing can be written any more; one thread for all of them. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail-write-timeout");
        thread.setDaemon(true);
        return thread;
    });

    record Credentials(String user, String password) {
        @Override
        public String toString() {
            return user; // never the password
        }
    }

    /** What the library needs to know: no way but encrypted where that was asked for, and the name is compared. */
    Session session() {
        Properties says = new Properties();
        says.put("mail.smtp.localhost", ownHost);
        says.put("mail.smtp.auth", Boolean.toString(credentials.isPresent()));
        says.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        says.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
        says.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        says.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        says.put("mail.smtp.ssl.checkserveridentity", "true");
        says.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        says.put("mail.smtp.quitwait", "false");
        says.put("mail.smtp.connectiontimeout", Long.toString(connecting.toMillis()));
        says.put("mail.smtp.timeout", Long.toString(answering.toMillis()));
        says.put("mail.smtp.writetimeout", Long.toString(answering.toMillis()));
        says.put("mail.smtp.executor.writetimeout", WATCH);
        trust.ifPresent(factory -> says.put("mail.smtp.ssl.socketFactory", factory));
        return Session.getInstance(says);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
