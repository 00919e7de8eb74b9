package dev.debrief.people;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the session on this device. */
@Path("/sign-out")
@PermitAll
class SignOut {
    private final SessionCookie cookie;

    SignOut(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(RoutingContext context) {
        cookie.end(context);
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
