package dev.debrief.digest.settings;

import dev.debrief.digest.DigestTimes;
import dev.debrief.digest.DigestTimes.Chooser;
import dev.debrief.digest.MessageKind;
import dev.debrief.digest.Muted;
import dev.debrief.digest.Way;
import dev.debrief.digest.Ways;
import dev.debrief.digest.reminder.ReminderKinds;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.people.Team;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
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
import java.util.List;

/** When one's digest comes, and whether; for leads that of their team, for administrators that of the house. */
@Path(DigestSettingsPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class DigestSettingsPages {
    static final String HERE = "/settings/digest";

    private final DigestSettingsDesk desk;
    private final DigestTimes times;
    private final Muted muted;
    private final Ways ways;
    private final ReminderKinds kinds;
    private final Reader reader;

    DigestSettingsPages(
            DigestSettingsDesk desk, DigestTimes times, Muted muted, Ways ways, ReminderKinds kinds, Reader reader) {
        this.desk = desk;
        this.times = times;
        this.muted = muted;
        this.ways = ways;
        this.kinds = kinds;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "digest")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(DigestSettings page);
    }

    @GET
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        return Templates.settings(desk.settings(done.isEmpty() ? "" : "Saved."));
    }

    @POST
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response chooseOwn(MultivaluedMap<String, String> form) {
        boolean digest = form.containsKey("digest");
        boolean reminders = form.containsKey("reminders");
        // where there is no choice on the page, what was chosen stays
        Way way = Way.of(first(form, "way")).orElseGet(() -> ways.of(reader.personId()));
        TimeForm typed = typed(desk.ownForm(), form);
        if (!typed.isGood()) return again(desk.settings("").with(typed).wanting(digest, reminders, way));
        keep(Chooser.person(reader.personId()), typed);
        ways.choose(reader.personId(), way);
        want(MessageKind.DIGEST, digest);
        want(MessageKind.REMINDER, reminders);
        return saved();
    }

    @POST
    @Path("/house")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response chooseForAll(MultivaluedMap<String, String> form) {
        TimeForm typed = typed(desk.houseForm(), form);
        if (!typed.isGood()) return again(desk.settings("").with(typed));
        keep(Chooser.HOUSE, typed);
        return saved();
    }

    /** For its lead and for administrators. */
    @POST
    @Path("/teams/{id}")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response chooseForTeam(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        Team team = Team.<Team>findByIdOptional(id).orElseThrow(NotFoundException::new);
        if (!reader.isAdministrator() && !desk.leads(team)) throw new ForbiddenException();
        TimeForm typed = typed(desk.teamForm(team), form);
        if (!typed.isGood()) {
            DigestSettings page = desk.settings("");
            return again(
                    page.teams().stream().anyMatch(one -> one.id().equals(typed.id()))
                            ? page.with(typed)
                            : page.and(typed));
        }
        keep(Chooser.team(id), typed);
        boolean isFromTeam = "team".equals(form.getFirst("from")) && reader.isAdministrator();
        return isFromTeam
                ? Response.seeOther(URI.create("/settings/teams/" + id + "?done=saved"))
                        .build()
                : saved();
    }

    @POST
    @Path("/reminders")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response chooseReminders(MultivaluedMap<String, String> form) {
        kinds.keep(List.copyOf(form.getOrDefault("kinds", List.of())));
        return saved();
    }

    private static TimeForm typed(TimeForm form, MultivaluedMap<String, String> typed) {
        boolean own = form.instead().isEmpty() || "own".equals(typed.getFirst("as"));
        return form.typed(own, first(typed, "day"), first(typed, "hour"), first(typed, "zone"));
    }

    private static String first(MultivaluedMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private void keep(Chooser chooser, TimeForm form) {
        if (form.isOwn()) times.choose(chooser, form.chosen());
        else times.leave(chooser);
    }

    private void want(MessageKind kind, boolean wanted) {
        if (wanted) muted.unmute(reader.personId(), kind);
        else muted.mute(reader.personId(), kind);
    }

    private static Response again(DigestSettings page) {
        return Response.status(422).entity(Templates.settings(page)).build();
    }

    private static Response saved() {
        return Response.seeOther(URI.create(HERE + "?done=saved")).build();
    }
}
