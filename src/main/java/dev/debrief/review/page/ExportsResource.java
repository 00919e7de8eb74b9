package dev.debrief.review.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.action.list.CsvText;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.confluence.StorageFormat;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.people.BaseAddress;
import dev.debrief.people.Role;
import dev.debrief.review.FiguresText;
import dev.debrief.review.Review;
import dev.debrief.shared.Markdown;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review as a file: Markdown, Confluence's storage format, CSV of its items, JSON. */
@Path("/reviews")
@RolesAllowed(Role.READ)
public class ExportsResource {
    private static final int AT_ONCE = 1_000;
    private static final List<String> HEADINGS = List.of(
            "Number",
            "What",
            "Incident",
            "Owner",
            "Team",
            "Severity",
            "Kind",
            "Priority",
            "State",
            "Due",
            "Made on",
            "Done on",
            "Open at the beginning",
            "Open at the end",
            "Came",
            "Left",
            "Verified",
            "Age in days",
            "Days to close",
            "Late",
            "On time",
            "Times re-dated",
            "History unknown");
    private static final List<String> COLUMNS = List.of(
            "item_number",
            "text",
            "incident_number",
            "owner",
            "team",
            "severity",
            "kind",
            "priority",
            "state",
            "due",
            "made_on",
            "closed_on",
            "was_open",
            "is_open",
            "came",
            "went",
            "became_verified",
            "age",
            "days_to_close",
            "is_late",
            "on_time",
            "redated",
            "is_unknown");

    private final ReviewPages pages;
    private final FrozenList list;
    private final FiguresText text;
    private final BaseAddress address;
    private final ObjectMapper json;

    ExportsResource(ReviewPages pages, FrozenList list, FiguresText text, BaseAddress address, ObjectMapper json) {
        this.pages = pages;
        this.list = list;
        this.text = text;
        this.address = address;
        this.json = json;
    }

    @GET
    @Path("{month:[0-9-]{1,7}}.md")
    @Produces("text/markdown;charset=UTF-8")
    @Transactional
    public Response markdown(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        Review review = Asked.of(month, team);
        return file(MarkdownText.of(pages.page(review, Map.of(), Map.of())), review, "md");
    }

    /** The body of a page, without a root element. */
    @GET
    @Path("{month:[0-9-]{1,7}}.confluence.xml")
    @Produces("application/xml;charset=UTF-8")
    @Transactional
    public Response confluence(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        Review review = Asked.of(month, team);
        Markdown markdown = Markdown.of(MarkdownText.of(pages.page(review, Map.of(), Map.of())));
        Whereabouts here = new Whereabouts(address.of("").toString(), AttachedFiles.NONE);
        return file(StorageFormat.write(markdown, here), review, "confluence.xml");
    }

    /** Every item that counted, as it was at the month's last instant. */
    @GET
    @Path("{month:[0-9-]{1,7}}.csv")
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response table(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        Review review = Asked.of(month, team);
        StringBuilder table = new StringBuilder(CsvText.BEGINNING).append(CsvText.line(HEADINGS));
        int after = 0;
        List<Tuple> rows;
        do {
            rows = list.everything(review, after, AT_ONCE);
            for (Tuple row : rows) {
                table.append(CsvText.line(COLUMNS.stream()
                        .map(column -> cell(column, row.get(column)))
                        .toList()));
                after = ((Number) row.get("item_number")).intValue();
            }
        } while (rows.size() == AT_ONCE);
        return file(table.toString(), review, "csv");
    }

    private static String cell(String column, @Nullable Object value) {
        if (value == null) return "";
        if (column.equals("item_number")) return "AI-" + value;
        if (column.equals("incident_number")) return "INC-" + value;
        if (value instanceof Boolean yes) return yes ? "yes" : "no";
        return value.toString();
    }

    /** The same as {@code /api/v1/reviews/2026-10}. */
    @GET
    @Path("{month:[0-9-]{1,7}}.json")
    @Produces("application/json")
    @Transactional
    public ReviewJson json(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        return ReviewJson.of(Asked.of(month, team), text, json);
    }

    private static Response file(String body, Review review, String ending) {
        String name = "review-" + review.month() + (review.teamId() == null ? "" : "-team-" + review.teamId());
        return Response.ok(body)
                .header("Content-Disposition", "inline; filename=\"" + name + "." + ending + "\"")
                .build();
    }
}
