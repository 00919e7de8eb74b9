package dev.debrief.mail;

import dev.debrief.people.BaseAddress;
import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mails leave, as the environment says. What cannot be meant stops the start; what is missing turns mail off. */
@ApplicationScoped
public class MailSettings {
    private static final double AS_FAST_AS_IT_GOES = 1_000;

    private final Optional<String> host;
    private final Optional<String> port;
    private final Optional<String> tls;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Optional<String> from;
    private final Optional<String> perSecond;
    private final BaseAddress address;

    MailSettings(
            @ConfigProperty(name = "debrief.smtp.host") Optional<String> host,
            @ConfigProperty(name = "debrief.smtp.port") Optional<String> port,
            @ConfigProperty(name = "debrief.smtp.tls") Optional<String> tls,
            @ConfigProperty(name = "debrief.smtp.user") Optional<String> user,
            @ConfigProperty(name = "debrief.smtp.password") Optional<String> password,
            @ConfigProperty(name = "debrief.mail.from") Optional<String> from,
            @ConfigProperty(name = "debrief.smtp.per-second") Optional<String> perSecond,
            BaseAddress address) {
        this.host = said(host);
        this.port = said(port);
        this.tls = said(tls);
        this.user = said(user);
        this.password = password.filter(text -> !text.isEmpty());
        this.from = said(from);
        this.perSecond = said(perSecond);
        this.address = address;
    }

    /** What cannot be meant is told at the start, and not when a mail should leave. */
    void onStart(@Observes StartupEvent start) {
        tls();
        port();
        from();
        perSecond();
        if (user.isPresent() != password.isPresent()) {
            throw new CannotStart(
                    "DEBRIEF_SMTP_USER and DEBRIEF_SMTP_PASSWORD belong together: one of them is missing.");
        }
    }

    public boolean isOn() {
        return missing().isEmpty();
    }

    /** The settings without which no mail leaves, by their names in the environment; empty when it is on. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (host.isEmpty()) missing.add("DEBRIEF_SMTP_HOST");
        if (from.isEmpty()) missing.add("DEBRIEF_MAIL_FROM");
        if (address.configured().isEmpty()) missing.add("DEBRIEF_PUBLIC_URL");
        return List.copyOf(missing);
    }

    /** The server; empty where mail is off. */
    public String host() {
        return host.orElse("");
    }

    public int port() {
        if (port.isEmpty()) return tls().usualPort();
        try {
            int read = Integer.parseInt(port.get());
            if (read > 0 && read < 65536) return read;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CannotStart("DEBRIEF_SMTP_PORT is not a port: " + port.get() + ". Write a number such as 587.");
    }

    public Tls tls() {
        return tls.map(Tls::read).orElse(Tls.STARTTLS);
    }

    /** Whom the server knows Debrief as; empty where it asks nobody. */
    public Optional<String> user() {
        return user;
    }

    /** Never shown or logged. */
    public Optional<String> password() {
        return password;
    }

    /** How many mails a second the server likes, from all replicas together. */
    public double perSecond() {
        if (perSecond.isEmpty()) return AS_FAST_AS_IT_GOES;
        try {
            double read = Double.parseDouble(perSecond.get());
            if (read > 0 && read <= AS_FAST_AS_IT_GOES) return read;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CannotStart("DEBRIEF_SMTP_PER_SECOND is not a number of mails: " + perSecond.get()
                + ". Write a number such as 14.");
    }

    /** Whom mails come from; empty where nobody said so. */
    public Optional<Sender> from() {
        return from.map(Sender::read);
    }

    /** The host in the ids of mails and in what Debrief calls itself to the server: the one where people find it. */
    public String ownHost() {
        return address.configured().isEmpty() ? "localhost" : address.of("/").getHost();
    }

    private static Optional<String> said(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
