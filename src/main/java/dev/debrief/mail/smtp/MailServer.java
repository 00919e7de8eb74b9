package dev.debrief.mail.smtp;

import dev.debrief.mail.MailSettings;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server that the settings name, with the lines to it. */
@ApplicationScoped
class MailServer {
    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final Duration LOOKED_AT = Duration.ofSeconds(10);

    private final MailSettings settings;
    private final Dots dots;
    private final Clock clock;
    private final Vertx vertx;

    private @Nullable Connections connections;

    private @Nullable Carrier carrier;

    MailServer(MailSettings settings, Dots dots, Clock clock, Vertx vertx) {
        this.settings = settings;
        this.dots = dots;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Only where mail is on. */
    synchronized Carrier carrier() {
        if (carrier == null) {
            Server server = server();
            Connections lines = new Connections(server, clock);
            vertx.setPeriodic(
                    LOOKED_AT.toMillis(),
                    timer -> vertx.executeBlocking(() -> {
                        lines.closeRested();
                        return true;
                    }));
            connections = lines;
            carrier = new Carrier(server, settings.from().orElseThrow(), lines, dots);
        }
        return carrier;
    }

    private Server server() {
        Optional<Server.Credentials> credentials = settings.user()
                .flatMap(user -> settings.password().map(password -> new Server.Credentials(user, password)));
        return new Server(
                settings.host(),
                settings.port(),
                settings.tls(),
                credentials,
                settings.ownHost(),
                Optional.empty(),
                CONNECTING,
                ANSWERING);
    }

    @PreDestroy
    synchronized void close() {
        if (connections != null) connections.closeAll();
    }
}
