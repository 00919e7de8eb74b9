package dev.debrief.people;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Keeps a session in the browser; nothing is kept here, so every replica can read it. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "debrief-session";

    private final SessionSeal seal;
    private final Clock clock;

    SessionCookie(SessionSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    Optional<Session> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .flatMap(cookie -> seal.open(cookie.getValue()))
                .filter(session -> !session.isOver(clock.instant()));
    }

    void begin(RoutingContext context, Person person, boolean keep) {
        write(context, Session.begin(person, keep, clock.instant()));
    }

    void renewIfDue(RoutingContext context, Session session) {
        boolean canStillWrite = !context.response().headWritten();
        if (canStillWrite && session.wantsRenewal(clock.instant())) write(context, session.renewed(clock.instant()));
    }

    void end(RoutingContext context) {
        context.response().addCookie(dressed(context, "").setMaxAge(0));
    }

    private void write(RoutingContext context, Session session) {
        Cookie cookie = dressed(context, seal.seal(session));
        if (session.kept()) {
            cookie.setMaxAge(
                    Duration.between(session.issuedAt(), session.expiresAt()).toSeconds());
        }
        context.response().addCookie(cookie);
    }

    private static Cookie dressed(RoutingContext context, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(context.request().scheme()));
    }
}
