package dev.debrief.review.page;

import dev.debrief.people.Role;
import dev.debrief.review.Review;
import dev.debrief.review.figure.Month;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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

/** What the other figures were counted from: {@code /reviews/2026-10/post-mortems?of=late}, {@code …/factors?of=bare}. */
@Path("/reviews/{month:[0-9-]{1,7}}/{list:incidents|left-out|post-mortems|factors|risks}")
@Produces(MediaType.TEXT_HTML)
public class BesideResource {
    private static final int SIZE = 100;

    private final BesideList list;

    BesideResource(BesideList list) {
        this.list = list;
    }

    @CheckedTemplate(basePath = "review")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance beside(BesidePage page);
    }

    /** Whoever reads may open every figure. */
    @GET
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance show(
            @PathParam("month") String month,
            @PathParam("list") String table,
            @QueryParam("team") @Nullable String team,
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("from") @DefaultValue("0") String from) {
        Review review = Asked.of(month, team);
        BesideTable wantedTable = BesideTable.of(table).orElseThrow(NotFoundException::new);
        BesideList.Wanted wanted = new BesideList.Wanted(review, wantedTable, of, by, name);
        if (!wanted.isKnown() || !from.matches("[0-9]{1,6}")) throw new NotFoundException();
        int first = Integer.parseInt(from);
        List<BesidePage.Row> found = list.rows(wanted, first, SIZE + 1);
        return Templates.beside(new BesidePage(
                wanted.part().heading(),
                Month.inWords(review.month()),
                review.address(""),
                narrowed(wanted),
                wantedTable.count(list.count(wanted)),
                wantedTable.columns(),
                found.stream().limit(SIZE).toList(),
                found.size() <= SIZE ? "" : more(wanted, first + SIZE)));
    }

    private static String narrowed(BesideList.Wanted wanted) {
        String team = wanted.review().teamName();
        String group = wanted.by().isEmpty() ? "" : wanted.by() + " " + InWords.orNone(wanted.name());
        return team.isEmpty() || group.isEmpty() ? team + group : team + ", " + group;
    }

    private static String more(BesideList.Wanted wanted, int from) {
        return address(wanted.review(), wanted.table(), wanted.of())
                + (wanted.by().isEmpty() ? "" : "&by=" + wanted.by() + "&name=" + encoded(wanted.name()))
                + "&from=" + from;
    }

    /** The address of a figure's list. */
    static String address(Review review, BesideTable table, String of) {
        return "/reviews/" + review.month() + "/" + table.word() + "?of=" + of
                + (review.teamId() == null ? "" : "&team=" + review.teamId());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
