package dev.debrief.web;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What waits for whoever has signed in: {@code /}. */
@Path("/")
public class HomeResource {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final HomeQueries queries;
    private final Reader reader;
    private final Clock clock;

    HomeResource(HomeQueries queries, Reader reader, Clock clock) {
        this.queries = queries;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(HomePage page, boolean mayWrite);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance home() {
        LocalDate today = clock.instant().atZone(reader.zone()).toLocalDate();
        boolean mayWrite = reader.mayEdit();
        List<HomePage.Draft> drafts = mayWrite ? queries.drafts(reader.zone()) : List.of();
        List<HomePage.Item> items = queries.items(reader.personId(), today);
        HomePage page = new HomePage(
                heading(drafts.size() + items.size()),
                TODAY.format(today),
                queries.isEmpty(),
                drafts,
                items,
                queries.published(reader.zone()));
        return Templates.home(page, mayWrite);
    }

    private static String heading(int waiting) {
        if (waiting == 0) return "Nothing waits for you";
        return waiting == 1 ? "One thing waits for you" : waiting + " things wait for you";
    }
}
