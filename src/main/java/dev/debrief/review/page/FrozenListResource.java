package dev.debrief.review.page;

import dev.debrief.people.Role;
import dev.debrief.review.Review;
import dev.debrief.review.figure.Month;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure of a review was counted from: {@code /reviews/2026-10/items?of=late}. */
@Path("/reviews/{month:[0-9-]{1,7}}")
@Produces(MediaType.TEXT_HTML)
public class FrozenListResource {
    private static final int SIZE = 100;

    private final FrozenList list;
    private final Since since;

    FrozenListResource(FrozenList list, Since since) {
        this.list = list;
        this.since = since;
    }

    /** Whoever reads may open every figure. */
    @GET
    @Path("items")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance items(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("age") @DefaultValue("") String age,
            @QueryParam("after") @DefaultValue("0") String after) {
        Review review = Asked.of(month, team);
        FrozenList.Wanted wanted = new FrozenList.Wanted(review, of, by, name, age);
        if (!wanted.isKnown() || !after.matches("[0-9]{1,9}")) throw new NotFoundException();
        List<Tuple> found = list.rows(wanted, Integer.parseInt(after), SIZE + 1);
        List<ItemsPage.Row> rows =
                found.stream().limit(SIZE).map(FrozenListResource::row).toList();
        String more =
                found.size() <= SIZE ? "" : more(wanted, rows.get(SIZE - 1).number());
        return ReviewsResource.Templates.items(new ItemsPage(
                wanted.heading(),
                Month.inWords(review.month()),
                review.address(""),
                narrowed(wanted),
                list.count(wanted),
                rows,
                more));
    }

    /** What became different after it was frozen; it stands beside the review and never in it. */
    @GET
    @Path("since")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance since(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        return ReviewsResource.Templates.since(since.page(Asked.of(month, team)));
    }

    private static String narrowed(FrozenList.Wanted wanted) {
        String team = wanted.review().teamName();
        String group = wanted.by().isEmpty() ? "" : wanted.by() + " " + InWords.orNone(wanted.name());
        return team.isEmpty() || group.isEmpty() ? team + group : team + ", " + group;
    }

    private static String more(FrozenList.Wanted wanted, int after) {
        return "/reviews/" + wanted.review().month() + "/items?of=" + wanted.of()
                + (wanted.review().teamId() == null
                        ? ""
                        : "&team=" + wanted.review().teamId())
                + (wanted.by().isEmpty() ? "" : "&by=" + wanted.by() + "&name=" + encoded(wanted.name()))
                + (wanted.age().isEmpty() ? "" : "&age=" + encoded(wanted.age()))
                + "&after=" + after;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ItemsPage.Row row(Tuple row) {
        Number incident = (Number) row.get("incident_number");
        String due = row.get("due", String.class);
        return new ItemsPage.Row(
                ((Number) row.get("item_number")).intValue(),
                InWords.plain(row.get("text", String.class)),
                incident == null ? "" : "INC-" + incident,
                row.get("owner", String.class),
                row.get("team", String.class),
                row.get("severity", String.class),
                row.get("state", String.class),
                due == null ? "no date" : due,
                ((Number) row.get("age")).intValue(),
                ((Number) row.get("redated")).intValue());
    }
}
