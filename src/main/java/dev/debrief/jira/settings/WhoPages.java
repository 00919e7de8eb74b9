package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.hearing.Wake;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Answer;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is who in a Jira, where neither an address nor a name says it. */
@Path("/settings/jira/sites/{id}/people")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class WhoPages {
    private static final Map<String, String> SAID =
            Map.of("chosen", "Said. Their issues are looked at again.", "forgotten", "Taken apart.");

    private final WhoDesk desk;
    private final TeamAsking asking;
    private final Wake wake;

    WhoPages(WhoDesk desk, TeamAsking asking, Wake wake) {
        this.desk = desk;
        this.asking = asking;
        this.wake = wake;
    }

    @CheckedTemplate(basePath = "jira/settings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance who(WhoPage page);
    }

    /** {@code person} as people write somebody, or a number; {@code words} what Jira's search is asked. */
    @GET
    public TemplateInstance show(
            @PathParam("id") long site,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("done") @DefaultValue("") String done) {
        WhoPage page = desk.page(site, SAID.getOrDefault(done, "")).orElseThrow(NotFoundException::new);
        WhoPage.Search search = desk.search(person.strip(), words.strip());
        if (search.number() == 0) return Templates.who(page.searching(search, List.of()));
        Answer<List<Account>> answer = found(site, search.words());
        if (answer instanceof Answer.Got<List<Account>> got)
            return Templates.who(page.searching(
                    search,
                    got.value().stream()
                            .map(one -> new WhoPage.Found(one.id(), one.name(), one.email()))
                            .toList()));
        WhoPage.Search unheard = new WhoPage.Search(
                search.person(), search.number(), search.name(), search.words(), "", Sites.words(answer));
        return Templates.who(page.searching(unheard, List.of()));
    }

    /** Only what Jira's search gives for these words can be chosen. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("id") long site,
            @FormParam("person") @DefaultValue("") String person,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("account") @DefaultValue("") String account) {
        WhoPage page = desk.page(site, "").orElseThrow(NotFoundException::new);
        WhoPage.Search search = desk.search(person.strip(), words.strip());
        Optional<Account> chosen = search.number() == 0 ? Optional.empty() : chosen(site, search.words(), account);
        if (chosen.isEmpty()) {
            String wrong = search.wrong().isEmpty()
                    ? "Search again, and choose one of those whom Jira finds."
                    : search.wrong();
            WhoPage.Search again = new WhoPage.Search(search.person(), 0, "", search.words(), wrong, "");
            return Response.status(422)
                    .entity(Templates.who(page.searching(again, List.of())))
                    .build();
        }
        desk.choose(site, search.number(), chosen.get().id(), chosen.get().name());
        wake.up();
        return to(site, "chosen");
    }

    private Optional<Account> chosen(long site, String words, String account) {
        return found(site, words) instanceof Answer.Got<List<Account>> got
                ? got.value().stream().filter(one -> one.id().equals(account)).findFirst()
                : Optional.empty();
    }

    private Answer<List<Account>> found(long site, String words) {
        return asking.offers(site)
                .map(offers -> offers.people(words))
                .orElseGet(() -> new Answer.NotNow<>("Its token is missing.", null));
    }

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(@PathParam("id") long site, @FormParam("person") @DefaultValue("0") long person) {
        if (desk.page(site, "").isEmpty()) throw new NotFoundException();
        desk.forget(site, person);
        return to(site, "forgotten");
    }

    private static Response to(long site, String done) {
        return Response.seeOther(URI.create("/settings/jira/sites/" + site + "/people?done=" + done))
                .build();
    }
}
