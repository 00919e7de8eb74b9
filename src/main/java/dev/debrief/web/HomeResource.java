package dev.debrief.web;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.CountInWords;
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
import java.util.Map;

/** What waits for whoever has signed in: {@code /}. */
@Path("/")
public class HomeResource {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final HomeQueries queries;
    private final PublicationsDue publications;
    private final Reader reader;
    private final Clock clock;

    HomeResource(HomeQueries queries, PublicationsDue publications, Reader reader, Clock clock) {
        this.queries = queries;
        this.publications = publications;
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
        List<HomePage.Draft> drafts = mayWrite ? withDates(queries.drafts(reader.zone())) : List.of();
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

    private List<HomePage.Draft> withDates(List<HomePage.Draft> drafts) {
        Map<Integer, PublicationDue> due =
                publications.of(drafts.stream().map(HomePage.Draft::number).toList());
        return drafts.stream()
                .map(draft -> {
                    PublicationDue asked = due.get(draft.number());
                    return asked == null ? draft : draft.due(asked.sentence(), asked.isLate());
                })
                .toList();
    }

    private static String heading(int waiting) {
        if (waiting == 0) return "Nothing waits for you";
        return waiting == 1 ? "One thing waits for you" : CountInWords.atTheBeginning(waiting) + " things wait for you";
    }
}
