package dev.debrief.action.list;

import dev.debrief.people.Here;
import dev.debrief.people.Person;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What one person has to do, as a calendar that others can subscribe to who know the secret: {@code /calendar/….ics}. */
@Path("/calendar")
@PermitAll
public class CalendarResource {
    private static final int MOST = 500;

    private final ItemListing listing;
    private final Here here;
    private final Clock clock;

    CalendarResource(ItemListing listing, Here here, Clock clock) {
        this.listing = listing;
        this.here = here;
        this.clock = clock;
    }

    /** The first 500 that are open and have a date. */
    @GET
    @Path("/{secret:[A-Za-z0-9_-]{1,100}}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Transactional
    public String calendar(@PathParam("secret") String secret) {
        Person person = CalendarFeed.owner(secret).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, person.zone());
        ItemFilter filter = ItemFilter.everything().of(new Whose.OfPerson(person.id()));
        Slice<ItemLine> items = listing.page(filter, null, MOST, today);
        CalendarText calendar = new CalendarText("Action items of " + person.name(), now);
        String host = here.address().replaceFirst("^[a-z]+://", "").replaceFirst(":[0-9]+$", "");
        for (ItemLine item : items.items()) {
            if (item.dueOn() == null) continue;
            calendar.day(
                    "action-item-" + item.number().value() + "@" + host,
                    item.dueOn(),
                    item.number() + " " + item.text(),
                    ItemRowsOnPage.capital(item.state().word())
                            + (item.incident() == null ? "" : ", from " + item.incident()),
                    here.address() + "/actions/" + item.number().value());
        }
        return calendar.ended();
    }
}
