package dev.debrief.people;

import dev.debrief.shared.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What somebody gets who may not: people are led to the way in, programs are told in a form they can read. */
class Challenges {
    @ServerExceptionMapper
    public Response nobody(UnauthorizedException e, RoutingContext context) {
        return signInFirst(context);
    }

    @ServerExceptionMapper
    public Response notThisWay(AuthenticationFailedException e, RoutingContext context) {
        return signInFirst(context);
    }

    @ServerExceptionMapper
    public Response notThisRole(ForbiddenException e, RoutingContext context) {
        if (isForProgram(context.request())) {
            return problem(403, "Not allowed", "Your role does not allow this. An administrator can give you another.");
        }
        return Response.status(403)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(ForbiddenPage.make())
                .build();
    }

    private static Response signInFirst(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isForProgram(request)) {
            return Response.fromResponse(
                            problem(
                                    401,
                                    "Not signed in",
                                    "Send a token that holds, as \"Authorization: Bearer …\"; people make them under /settings."))
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        return switch (request.method().name()) {
            case "GET", "HEAD" ->
                Response.seeOther(signInPage("/sign-in", request.uri())).build();
            // 307 has the browser send the form again, to a page that carries it along until somebody has signed in
            case "POST" ->
                Response.temporaryRedirect(signInPage("/sign-in/again", request.uri()))
                        .build();
            default -> problem(401, "Not signed in", "Sign in first.");
        };
    }

    private static URI signInPage(String path, String next) {
        if (next.equals("/")) return URI.create(path);
        return URI.create(path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** A script on a page is a program too: a redirect would hide from it that nobody is signed in any more. */
    private static boolean isForProgram(HttpServerRequest request) {
        String path = request.path();
        boolean isScript = request.getHeader("HX-Request") != null
                || "cors".equals(request.getHeader("Sec-Fetch-Mode"))
                || "same-origin".equals(request.getHeader("Sec-Fetch-Mode"));
        String type = request.getHeader("Content-Type");
        boolean isJson = type != null && type.toLowerCase(Locale.ROOT).contains("json");
        return path.equals("/api")
                || path.startsWith("/api/")
                || isScript
                || isJson
                || request.getHeader("Authorization") != null;
    }

    private static Response problem(int status, String title, String detail) {
        return Problem.of(status, title, detail).toResponse();
    }
}
