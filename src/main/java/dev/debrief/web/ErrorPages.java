package dev.debrief.web;

import dev.debrief.people.Reader;
import dev.debrief.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is shown when a page cannot be: a page for people, {@code application/problem+json} for machines. */
final class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int NOT_TAKEN = 415;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final Reader reader;
    private final Clock clock;

    ErrorPages(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance broken(
                int status, String heading, String words, String reference, String moment);

        /** Asks neither for the reader nor for the database. */
        static native TemplateInstance away();

        /** Asks for nobody either. */
        static native TemplateInstance apart(int status, String heading, String words);
    }

    /** An address that nothing answers is noticed on a thread that must not wait; the page may ask who reads it. */
    @ServerExceptionMapper
    Uni<Response> notFound(NotFoundException missing, UriInfo address) {
        String path = address.getPath();
        return Uni.createFrom().item(() -> notFound(path)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Response notFound(String path) {
        String words = "There is nothing at " + path + ". It may have been mistyped.";
        if (isForMachines(path)) return Problem.notFound(words).toResponse();
        return page(404, Templates.broken(404, "There is no such page", words, "", ""));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, UriInfo address) {
        Response response = refusal.getResponse();
        int status = response.getStatus();
        if (response.hasEntity() || status < 400) return response;
        if (status >= 500) return broken(refusal, address);
        String words = "The request could not be understood as it came. Go back, look at what was sent, and try again.";
        if (isForMachines(address.getPath()) && status == NOT_TAKEN) {
            String why = "What was sent is of a kind that this address does not take. Send one of those that"
                    + " /api/v1/openapi names for it, and say so in Content-Type.";
            return Problem.of(status, "This kind is not taken here", why).toResponse();
        }
        if (isForMachines(address.getPath()))
            return Problem.of(status, "Refused", words).toResponse();
        return page(status, Templates.broken(status, "That did not work", words, "", ""));
    }

    @ServerExceptionMapper
    Response broken(Throwable failure, UriInfo address) {
        if (DatabaseAway.is(failure)) return away(failure, address);
        if (isOfAVisitorWhoLeft(failure)) return Response.status(400).build(); // nobody listens
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "%s: %s could not be answered", reference, address.getPath());
        String words = "What was shown as saved is safe. Going back and trying again often helps.";
        if (isForMachines(address.getPath())) {
            return Problem.of(500, "Something broke on our side", "Name " + reference + " if you report it.")
                    .toResponse();
        }
        String moment = MOMENT.format(clock.instant().atZone(reader.zone()));
        return page(500, Templates.broken(500, "Something broke on our side", words, reference, moment));
    }

    /** A page that is closed in the middle of a request takes its line with it. */
    private static boolean isOfAVisitorWhoLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException || cause instanceof HttpClosedException) return true;
        }
        return false;
    }

    private static Response away(Throwable failure, UriInfo address) {
        LOG.warnf("the database does not answer: %s", failure.getMessage());
        Response answer = isForMachines(address.getPath())
                ? Problem.of(503, "The database is away", "Nothing was changed. Try again in a moment.")
                        .toResponse()
                : page(503, Templates.away());
        return Response.fromResponse(answer).header("Retry-After", "5").build();
    }

    private static boolean isForMachines(String path) {
        return path.startsWith("/api/");
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
