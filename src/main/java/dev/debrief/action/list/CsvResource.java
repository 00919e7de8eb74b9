package dev.debrief.action.list;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole list as a table for spreadsheets, written while it is read: {@code /actions.csv}. */
@Path("/actions.csv")
@RolesAllowed(Role.READ)
public class CsvResource {
    private static final int AT_ONCE = 500;
    private static final List<String> HEADINGS = List.of(
            "Number",
            "What",
            "Incident",
            "Owner",
            "Kind",
            "Priority",
            "Severity",
            "State",
            "Due",
            "Days late",
            "Times re-dated",
            "Made on",
            "Done on",
            "Ticket");

    private final ItemListing listing;
    private final AskedFilter asked;
    private final Reader reader;
    private final Clock clock;

    CsvResource(ItemListing listing, AskedFilter asked, Reader reader, Clock clock) {
        this.listing = listing;
        this.asked = asked;
        this.reader = reader;
        this.clock = clock;
    }

    /** Everything that the same address without {@code .csv} lists; days are in the reader's zone. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response table(@Context UriInfo address) {
        ItemFilter filter = asked.read(ItemsQuery.of(address.getQueryParameters()), reader.personId())
                .filter();
        ZoneId zone = reader.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        StreamingOutput table = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer, filter, zone, today);
            writer.flush();
        };
        return Response.ok(table)
                .header("Content-Disposition", "attachment; filename=\"action-items.csv\"")
                .build();
    }

    private void write(Writer writer, ItemFilter filter, ZoneId zone, LocalDate today) throws IOException {
        writer.write(CsvText.BEGINNING);
        writer.write(CsvText.line(HEADINGS));
        String after = null;
        do {
            Slice<ItemLine> slice = listing.page(filter, after, AT_ONCE, today);
            for (ItemLine line : slice.items()) writer.write(CsvText.line(cells(line, zone, today)));
            after = slice.after();
        } while (after != null);
    }

    private static List<String> cells(ItemLine line, ZoneId zone, LocalDate today) {
        LocalDate due = line.dueOn();
        return List.of(
                line.number().toString(),
                line.text(),
                text(line.incident()),
                text(line.owner()),
                line.kind() == null ? "" : line.kind().word(),
                line.priority() == null ? "" : line.priority().word(),
                text(line.severity()),
                line.state().word(),
                due == null ? text(line.dueAsWritten()) : due.toString(),
                line.isLate(today) && due != null ? "" + ChronoUnit.DAYS.between(due, today) : "",
                "" + line.timesRedated(),
                LocalDate.ofInstant(line.createdAt(), zone).toString(),
                line.doneAt() == null
                        ? ""
                        : LocalDate.ofInstant(line.doneAt(), zone).toString(),
                line.ticket());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
