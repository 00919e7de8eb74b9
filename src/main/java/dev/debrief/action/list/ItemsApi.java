package dev.debrief.action.list;

import dev.debrief.action.IssueJson;
import dev.debrief.action.IssueMark;
import dev.debrief.action.Issues;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The same lists for machines: {@code GET /api/v1/actions}. */
@Path("/api/v1/actions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ItemsApi {
    private static final int MOST = 200;

    private final ItemListing listing;
    private final AskedFilter asked;
    private final Issues issues;
    private final Reader reader;
    private final Clock clock;

    ItemsApi(ItemListing listing, AskedFilter asked, Issues issues, Reader reader, Clock clock) {
        this.listing = listing;
        this.asked = asked;
        this.issues = issues;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * One item of a list.
     *
     * @param issue the one that follows it elsewhere; null where there is none
     * @param due a day; words where nobody gave a day; null where nobody said
     */
    public record Line(
            String number,
            int version,
            String text,
            @Nullable String incident,
            @Nullable String owner,
            @Nullable String severity,
            @Nullable String kind,
            @Nullable String priority,
            String state,
            @Nullable String due,
            int timesRedated,
            Instant createdAt,
            @Nullable Instant doneAt,
            String ticket,
            @Nullable IssueJson issue) {
        static Line of(ItemLine item, @Nullable IssueMark issue) {
            return new Line(
                    item.number().toString(),
                    item.version(),
                    item.text(),
                    item.incident(),
                    item.owner(),
                    item.severity(),
                    item.kind() == null ? null : item.kind().word(),
                    item.priority() == null ? null : item.priority().word(),
                    item.state().word(),
                    item.dueOn() == null ? item.dueAsWritten() : Objects.toString(item.dueOn()),
                    item.timesRedated(),
                    item.createdAt(),
                    item.doneAt(),
                    item.ticket(),
                    IssueJson.of(issue));
        }
    }

    /**
     * Filters as in the address of the page; without {@code whose} all items, without {@code state} what is not finished.
     *
     * @param after from the page before
     * @param limit up to 200
     */
    @GET
    @RolesAllowed(Role.READ)
    @Transactional
    @Operation(summary = "List action items, those that are due first before the others")
    public Response list(
            @Context UriInfo address,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) return wrong(List.of(new Problem.Mistake("limit", "must be from 1 to " + MOST)));
        ItemsQuery query = ItemsQuery.of(address.getQueryParameters());
        if (query.get("whose").isEmpty() && query.get("who").isEmpty()) query = query.with("whose", "all");
        AskedFilter.Understood understood = asked.read(query, reader.personId());
        if (!understood.remarks().isEmpty()) {
            return wrong(understood.remarks().stream()
                    .map(remark -> new Problem.Mistake("", remark))
                    .toList());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        Slice<ItemLine> page = listing.page(understood.filter(), after, limit, today);
        Map<Integer, IssueMark> marks = issues.of(
                page.items().stream().map(item -> item.number().value()).toList());
        List<Line> lines = page.items().stream()
                .map(item -> Line.of(item, marks.get(item.number().value())))
                .toList();
        return Response.ok(new Slice<>(lines, page.after())).build();
    }

    private static Response wrong(List<Problem.Mistake> mistakes) {
        return new Problem("This list cannot be read", 400, "Mend the parameters named below.", mistakes).toResponse();
    }
}
