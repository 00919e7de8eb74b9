package dev.debrief.review.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.review.FiguresText;
import dev.debrief.review.Freezing;
import dev.debrief.review.Meeting;
import dev.debrief.review.Review;
import dev.debrief.review.figure.Month;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Completion reviews for machines: {@code /api/v1/reviews}. */
@Path("/api/v1/reviews")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ReviewsApi {
    private static final int SIZE = 50;

    private final Freezing freezing;
    private final FiguresText text;
    private final ObjectMapper json;
    private final Reader reader;

    ReviewsApi(Freezing freezing, FiguresText text, ObjectMapper json, Reader reader) {
        this.freezing = freezing;
        this.text = text;
        this.json = json;
        this.reader = reader;
    }

    /** Which month, like {@code 2026-10}. */
    public record Wanted(@Nullable String month) {}

    /** One line of the list. */
    public record LineJson(
            String month,
            Instant frozenAt,
            int opened,
            int closed,
            int carriedOut,
            int cameBack,
            @Nullable Instant signedAt) {}

    /** Freezes a past month for everybody and for each team: 201, or 200 with the review that was there. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Freeze a past month")
    public Response freeze(@Nullable Wanted wanted) {
        Optional<YearMonth> month =
                Optional.ofNullable(wanted).map(Wanted::month).flatMap(Month::parse);
        if (month.isEmpty())
            return new Problem(
                            "Nothing was frozen",
                            422,
                            "Say which month.",
                            List.of(new Problem.Mistake("/month", "Write a month like 2026-10.")))
                    .toResponse();
        Freezing.Outcome outcome = freezing.freeze(month.get(), reader.personId());
        if (outcome instanceof Freezing.Outcome.NotYet notYet)
            return Problem.of(409, "Not yet", month.get() + " is frozen at " + notYet.freezes() + ", not before.")
                    .toResponse();
        boolean isNew = outcome instanceof Freezing.Outcome.Now;
        return Response.status(isNew ? 201 : 200)
                .location(URI.create("/api/v1/reviews/" + month.get()))
                .entity(read(month.get().toString(), null).getEntity())
                .build();
    }

    /** The newest first. */
    @GET
    @RolesAllowed(Role.READ)
    @Transactional
    @Operation(summary = "List the reviews, the newest first")
    public Response list(@QueryParam("team") @Nullable String team, @QueryParam("after") @Nullable String after) {
        YearMonth before = after == null ? null : Month.parse(after).orElse(null);
        if (after != null && before == null)
            return Problem.of(422, "No such place", "Go on behind a month like 2026-10.")
                    .toResponse();
        Long id = team == null ? null : ReviewsResource.team(team);
        if (team != null && id == null)
            return Problem.notFound("There is no team " + team + ".").toResponse();
        List<Review> found = Review.newest(id, before, SIZE + 1);
        List<LineJson> lines = found.stream().limit(SIZE).map(this::line).toList();
        return Response.ok(new Slice<>(
                        lines, found.size() > SIZE ? lines.get(SIZE - 1).month() : null))
                .build();
    }

    private LineJson line(Review review) {
        var figures = text.of(review);
        return new LineJson(
                review.month().toString(),
                review.frozenAt(),
                figures.items().opened(),
                figures.items().closed(),
                figures.items().carriedOut(),
                (int) figures.repeated().stream()
                        .map(one -> one.incident())
                        .distinct()
                        .count(),
                Meeting.about(review).signedAt());
    }

    /** One month, for everybody or for the team of that id. */
    @GET
    @Path("{month}")
    @RolesAllowed(Role.READ)
    @Transactional
    @Operation(summary = "Read the review of a month")
    public Response read(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        return Asked.find(month, team)
                .map(review -> Response.ok(ReviewJson.of(review, text, json)).build())
                .orElseGet(() -> Problem.notFound("There is no review of " + month
                                + (team == null ? "" : " for the team " + team) + ". POST it to /api/v1/reviews.")
                        .toResponse());
    }
}
