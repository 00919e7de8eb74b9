package dev.debrief.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What is wrong with a request, as RFC 9457 has it ({@code application/problem+json}).
 *
 * @param title the kind of problem, in a few words
 * @param status the HTTP status
 * @param detail what is wrong and how to mend it
 * @param errors the single mistakes, each with the JSON pointer (RFC 6901) of its place; maybe empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, String detail, List<Mistake> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** One mistake at one place. */
    public record Mistake(String pointer, String detail) {}

    public static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, List.of());
    }

    public static Problem notFound(String what) {
        return of(404, "Not found", what);
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
