package dev.debrief.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a request comes from: by a token in its head, otherwise by the session in its cookie. */
@ApplicationScoped
class WaysIn implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final SessionCookie cookie;
    private final Credentials credentials;
    private final BlockingSecurityExecutor outside;

    WaysIn(SessionCookie cookie, Credentials credentials, BlockingSecurityExecutor outside) {
        this.cookie = cookie;
        this.credentials = credentials;
        this.outside = outside;
    }

    /** A token that does not hold is refused; a session that does not hold is nobody, who may still sign in. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager unused) {
        Optional<String> token = bearer(context);
        if (token.isPresent()) return outside.executeBlocking(() -> byToken(token.get()));
        Optional<Session> session = cookie.read(context);
        if (session.isEmpty()) return Uni.createFrom().nullItem();
        return outside.executeBlocking(() -> bySession(session.get())).invoke(identity -> {
            if (identity != null) cookie.renewIfDue(context, session.get());
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    static Optional<String> bearer(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        boolean isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return isBearer ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
    }

    private SecurityIdentity byToken(String token) {
        return credentials.checkToken(token).map(WaysIn::identity).orElseThrow(AuthenticationFailedException::new);
    }

    private @Nullable SecurityIdentity bySession(Session session) {
        return credentials.check(session).map(WaysIn::identity).orElse(null);
    }

    private static SecurityIdentity identity(SignedIn signedIn) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(Long.toString(signedIn.personId())))
                .addRoles(signedIn.role().names())
                .addAttribute(SignedIn.ATTRIBUTE, signedIn)
                .build();
    }
}
