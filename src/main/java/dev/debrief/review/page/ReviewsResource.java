package dev.debrief.review.page;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.people.Team;
import dev.debrief.review.Freezing;
import dev.debrief.review.Review;
import dev.debrief.review.figure.Month;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All reviews, one of them, and freezing a past month by hand: {@code /reviews}. */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
public class ReviewsResource {
    private final ReviewPages pages;
    private final ReviewsPages list;
    private final Freezing freezing;
    private final Reader reader;

    ReviewsResource(ReviewPages pages, ReviewsPages list, Freezing freezing, Reader reader) {
        this.pages = pages;
        this.list = list;
        this.freezing = freezing;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "review")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reviews(ReviewsPage page);

        static native TemplateInstance review(ReviewPage page, boolean mayWrite);

        static native TemplateInstance meeting(MeetingPage page, boolean mayWrite);

        static native TemplateInstance items(ItemsPage page);

        static native TemplateInstance since(SincePage page);
    }

    /** The newest first; {@code team} by id, {@code before} a month to go on behind. */
    @GET
    @RolesAllowed(Role.READ)
    public TemplateInstance all(
            @QueryParam("team") @DefaultValue("") String team, @QueryParam("before") @DefaultValue("") String before) {
        return Templates.reviews(list.page(team, before, "", ""));
    }

    /** Freezes a past month by hand. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response freeze(@FormParam("month") @DefaultValue("") String typed) {
        Optional<YearMonth> month = Month.parse(typed.strip());
        if (month.isEmpty()) return again(typed, "“" + typed + "” is no month. Write it like 2026-10.");
        Freezing.Outcome outcome = freezing.freeze(month.get(), reader.personId());
        if (outcome instanceof Freezing.Outcome.NotYet notYet)
            return again(typed, "It is frozen on " + InWords.moment(notYet.freezes(), reader.zone()) + ", not before.");
        return Response.seeOther(URI.create("/reviews/" + month.get())).build();
    }

    private Response again(String typed, String problem) {
        return Response.status(422)
                .entity(Templates.reviews(list.page("", "", typed, problem)))
                .build();
    }

    @GET
    @Path("{month:[0-9-]{1,7}}")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance one(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        Review review = Asked.of(month, team);
        return Templates.review(pages.page(review, Map.of(), Map.of()), reader.mayEdit());
    }

    /** The team by that id; null for everybody. */
    static @Nullable Long team(String typed) {
        if (!typed.matches("[0-9]{1,18}")) return null;
        Team team = Team.findById(Long.valueOf(typed));
        return team == null ? null : team.id();
    }
}
