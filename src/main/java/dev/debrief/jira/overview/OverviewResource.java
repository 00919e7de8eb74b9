package dev.debrief.jira.overview;

import dev.debrief.jira.hearing.Polls;
import dev.debrief.jira.hearing.Wake;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Slice;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How everything stands with Jira, and every call that was made: {@code /settings/jira}. */
@Path("/settings/jira")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class OverviewResource {
    private static final int SIZE = 50;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final OverviewPages pages;
    private final CallListing calls;
    private final Polls polls;
    private final Wake wake;
    private final Reader reader;

    OverviewResource(OverviewPages pages, CallListing calls, Polls polls, Wake wake, Reader reader) {
        this.pages = pages;
        this.calls = calls;
        this.polls = polls;
        this.wake = wake;
        this.reader = reader;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("conflicts") @DefaultValue("") String conflicts,
            @QueryParam("differences") @DefaultValue("") String differences,
            @QueryParam("done") @DefaultValue("") String done) {
        String said = done.equals("sync") ? "Jira is asked now for what changed." : "";
        return pages.show(number(conflicts), number(differences), said);
    }

    /** Asks for what changed at once, without waiting for the next time. */
    @POST
    @Path("sync")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sync(@FormParam("site") @DefaultValue("") String site) {
        number(site).ifPresent(polls::want);
        wake.poll();
        return Response.seeOther(URI.create("/settings/jira?done=sync")).build();
    }

    /** The ledger, the newest call first. */
    @GET
    @Path("calls")
    public TemplateInstance calls(
            @QueryParam("answer") @DefaultValue("") String answer,
            @QueryParam("item") @DefaultValue("") String typed,
            @QueryParam("after") @DefaultValue("") String after) {
        CallListing.Ending ending = CallListing.Ending.of(answer);
        Optional<ActionItemNumber> item = ActionItemNumber.parse(typed.strip());
        boolean isWrong = item.isEmpty() && !typed.isBlank();
        Slice<CallListing.Line> page =
                isWrong ? new Slice<>(List.of(), null) : calls.page(ending, item, number(after), SIZE);
        return OverviewPages.Templates.calls(new CallsPage(
                Arrays.stream(CallListing.Ending.values())
                        .map(one -> new CallsPage.Choice(one.word(), one.said()))
                        .toList(),
                ending.word(),
                typed.strip(),
                isWrong ? "“" + typed.strip() + "” is no action item: give a number such as AI-17." : "",
                page.items().stream().map(line -> row(line, reader.zone())).toList(),
                next(ending, typed.strip(), page.after())));
    }

    private static @Nullable String next(CallListing.Ending ending, String item, @Nullable String after) {
        if (after == null) return null;
        return "/settings/jira/calls?answer=" + ending.word() + "&item="
                + URLEncoder.encode(item, StandardCharsets.UTF_8) + "&after=" + after;
    }

    private static CallsPage.Row row(CallListing.Line line, ZoneId zone) {
        Integer status = line.status();
        return new CallsPage.Row(
                SECOND.format(line.beganAt().atZone(zone)),
                line.beganAt().toString(),
                line.site(),
                line.item() == null ? 0 : line.item(),
                line.key(),
                line.method(),
                line.path(),
                status == null ? "no answer" : status.toString(),
                status == null || status >= 400,
                line.said(),
                String.format(Locale.ENGLISH, "%,d ms", line.milliseconds()));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
