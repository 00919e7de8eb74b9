package dev.debrief.people;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Lets a test say who comes, in a header: {@code Visitor: 7 EDITOR}. */
@ApplicationScoped
public class Visitor implements HttpAuthenticationMechanism {
    public static final String HEADER = "Visitor";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String said = context.request().getHeader(HEADER);
        if (said == null) return Uni.createFrom().nullItem();
        String[] words = said.split(" ", -1);
        Role role = Role.valueOf(words[1]);
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("Mara Okafor"))
                        .addRoles(role.names())
                        .addAttribute(
                                SignedIn.ATTRIBUTE,
                                new SignedIn(Long.parseLong(words[0]), "Mara Okafor", ZoneId.of("Europe/Berlin"), role))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }
}
