package dev.debrief.review.page;

import dev.debrief.action.Doers;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.review.AgendaRow;
import dev.debrief.review.Decided;
import dev.debrief.review.Decisions;
import dev.debrief.review.Meeting;
import dev.debrief.review.Meetings;
import dev.debrief.review.Review;
import dev.debrief.review.Wanted;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meeting about a review, and what is decided in it. */
@Path("/reviews/{month:[0-9-]{1,7}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MeetingResource {
    private final ReviewPages pages;
    private final MeetingPages meetingPages;
    private final Decisions decisions;
    private final Meetings meetings;
    private final Doers doers;
    private final Reader reader;

    MeetingResource(
            ReviewPages pages,
            MeetingPages meetingPages,
            Decisions decisions,
            Meetings meetings,
            Doers doers,
            Reader reader) {
        this.pages = pages;
        this.meetingPages = meetingPages;
        this.decisions = decisions;
        this.meetings = meetings;
        this.doers = doers;
        this.reader = reader;
    }

    /** One line in large type; without a line the first one that has no decision. */
    @GET
    @Path("meeting")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance meeting(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            @QueryParam("line") @DefaultValue("0") String line) {
        return meetingPage(Asked.of(month, team), place(line), Map.of(), Map.of());
    }

    /** Decides about one line: {@code line}, {@code choice} and what that asks for. */
    @POST
    @Path("decisions")
    @RolesAllowed(Role.EDIT)
    public Response decide(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            MultivaluedMap<String, String> form) {
        Review review = Asked.of(month, team);
        int place = place(text(form, "line"));
        AgendaRow line = AgendaRow.of(review, place).orElseThrow(NotFoundException::new);
        Wanted wanted = new Wanted(
                text(form, "choice"),
                text(form, "date"),
                text(form, "who"),
                text(form, "evidence"),
                text(form, "items"),
                text(form, "reason"));
        boolean inMeeting = text(form, "from").equals("meeting");
        Decided decided = decisions.decide(review, line, wanted, reader);
        if (decided instanceof Decided.Refused refused)
            return again(review, inMeeting ? place : 0, form, Map.of(refused.field(), refused.message()));
        if (decided instanceof Decided.Signed) return signedOff(review);
        return Response.seeOther(URI.create(
                        inMeeting ? MeetingPages.address(review, place + 1) : review.address("") + "#line-" + place))
                .build();
    }

    /** Who leads: a name, or whoever asks. */
    @POST
    @Path("lead")
    @RolesAllowed(Role.EDIT)
    public Response lead(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            MultivaluedMap<String, String> form) {
        Review review = Asked.of(month, team);
        Doers.Doer named = doers.named(text(form, "lead"));
        if (named.wrong() != null || named.team() != null)
            return again(
                    review,
                    0,
                    form,
                    Map.of("lead", Optional.ofNullable(named.wrong()).orElse("Name a person: a team cannot lead.")));
        Person wanted = named.person() == null ? Person.findById(reader.personId()) : named.person();
        return meetings.lead(review, wanted, reader)
                ? back(review, "#sign-off")
                : again(review, 0, form, Map.of("lead", "Whoever leads gives it on, or an administrator does."));
    }

    /** Who was there, and what was said. */
    @POST
    @Path("notes")
    @RolesAllowed(Role.EDIT)
    public Response note(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            MultivaluedMap<String, String> form) {
        Review review = Asked.of(month, team);
        if (!meetings.note(review, text(form, "present"), text(form, "notes"))) return signedOff(review);
        return text(form, "from").equals("meeting")
                ? Response.seeOther(URI.create(MeetingPages.address(review, place(text(form, "line")))))
                        .build()
                : back(review, "#sign-off");
    }

    /** Signs it off; afterwards nothing on it changes. */
    @POST
    @Path("signature")
    @RolesAllowed(Role.EDIT)
    public Response sign(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            MultivaluedMap<String, String> form) {
        Review review = Asked.of(month, team);
        return meetings.sign(review, reader) instanceof Meeting.Signing.Impossible impossible
                ? again(review, 0, form, Map.of("signature", impossible.why()))
                : back(review, "#sign-off");
    }

    /** A correction below a review that is signed off. */
    @POST
    @Path("addenda")
    @RolesAllowed(Role.EDIT)
    public Response add(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            MultivaluedMap<String, String> form) {
        Review review = Asked.of(month, team);
        return meetings.add(review, text(form, "text"), reader)
                ? back(review, "#addenda")
                : again(review, 0, form, Map.of("text", "Say what is different, once it is signed off."));
    }

    private Response back(Review review, String place) {
        return Response.seeOther(URI.create(review.address("") + place)).build();
    }

    private Response signedOff(Review review) {
        return again(
                review,
                0,
                new jakarta.ws.rs.core.MultivaluedHashMap<>(),
                Map.of("signature", "It is signed off, and stays as it is. A correction can be added below."));
    }

    /** @param place of the line in the meeting; 0 for the page of the review */
    private Response again(
            Review review, int place, MultivaluedMap<String, String> form, Map<String, String> problems) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.get(0)));
        TemplateInstance page = place > 0
                ? meetingPage(review, place, typed, problems)
                : ReviewsResource.Templates.review(pages.page(review, typed, problems), reader.mayEdit());
        return Response.status(Response.Status.CONFLICT).entity(page).build();
    }

    private TemplateInstance meetingPage(
            Review review, int place, Map<String, String> typed, Map<String, String> problems) {
        return ReviewsResource.Templates.meeting(meetingPages.page(review, place, typed, problems), reader.mayEdit());
    }

    private static int place(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }
}
