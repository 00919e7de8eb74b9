package dev.debrief.people;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who reads the page that is being made. In templates: {@code {inject:reader.name}}. */
@RequestScoped
@Named("reader")
public class Reader {
    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest request;

    Reader(CurrentIdentityAssociation identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    /** The id of the person; there is one wherever a role is needed. */
    public long personId() {
        return signedIn().map(SignedIn::personId).orElseThrow(() -> new IllegalStateException("nobody has signed in"));
    }

    /** Empty when nobody has signed in. */
    public String name() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    /** One or two letters that stand for the name. */
    public String initials() {
        return Initials.of(name());
    }

    /** The zone in which this person reads times; UTC when nobody has signed in. */
    public ZoneId zone() {
        return signedIn().map(SignedIn::zone).orElse(ZoneId.of("UTC"));
    }

    /** {@code light}, {@code dark}, or empty for what the system says. */
    public String theme() {
        Cookie cookie = request.getCurrent() == null
                ? null
                : request.getCurrent().request().getCookie("theme");
        String chosen = cookie == null ? "" : cookie.getValue();
        return chosen.equals("light") || chosen.equals("dark") ? chosen : "";
    }

    public boolean mayEdit() {
        return role() == Role.EDITOR || isAdministrator();
    }

    public boolean isAdministrator() {
        return role() == Role.ADMINISTRATOR;
    }

    private @Nullable Role role() {
        return signedIn().map(SignedIn::role).orElse(null);
    }

    /** Nobody, where the way in was refused: the page that says so has a reader too. */
    private Optional<SignedIn> signedIn() {
        try {
            return Optional.ofNullable(identity().getAttribute(SignedIn.ATTRIBUTE));
        } catch (AuthenticationFailedException refused) {
            return Optional.empty();
        }
    }

    /** A thread that must not wait takes what is known already. */
    private SecurityIdentity identity() {
        if (BlockingOperationControl.isBlockingAllowed()) return identity.getIdentity();
        SecurityIdentity known =
                identity.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
        return known == null ? NOBODY : known;
    }
}
