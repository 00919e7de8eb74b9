package dev.debrief.web;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.action.waiting.WaitingItems;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.CountInWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What waits for whoever has signed in: {@code /}. */
@Path("/")
public class HomeResource {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final HomeQueries queries;
    private final WaitingItems waiting;
    private final PublicationsDue publications;
    private final Reader reader;
    private final Clock clock;

    HomeResource(HomeQueries queries, WaitingItems waiting, PublicationsDue publications, Reader reader, Clock clock) {
        this.queries = queries;
        this.waiting = waiting;
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
    public TemplateInstance home(
            @QueryParam("item") @DefaultValue("0") int item, @QueryParam("did") @DefaultValue("") String did) {
        ZoneId zone = reader.zone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        boolean mayWrite = reader.mayEdit();
        long person = reader.personId();
        List<HomePage.Draft> drafts = mayWrite ? withDates(queries.drafts(person, today, zone)) : List.of();
        List<WaitingItems.Item> items = waiting.items(person, today);
        List<WaitingItems.ToVerify> toVerify = mayWrite ? waiting.toVerify(person, today, zone) : List.of();
        List<WaitingItems.Risk> risks = waiting.risks(person, today);
        HomePage page = new HomePage(
                heading(drafts.size() + items.size() + toVerify.size() + risks.size()),
                late(drafts, items),
                TODAY.format(today),
                queries.isEmpty(),
                drafts,
                items,
                toVerify,
                risks,
                queries.published(zone),
                waiting.verified(person, clock.instant().minus(Duration.ofDays(7)), zone),
                item > 0 && did.matches("[0-9a-f-]{36}") ? new HomePage.Did(item, did) : null);
        return Templates.home(page, mayWrite);
    }

    private static String late(List<HomePage.Draft> drafts, List<WaitingItems.Item> items) {
        int late =
                (int) (items.stream().filter(item -> item.soon().equals("late")).count()
                        + drafts.stream().filter(HomePage.Draft::late).count());
        if (late == 0) return "";
        return CountInWords.atTheBeginning(late) + (late == 1 ? " of them is late." : " of them are late.");
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
