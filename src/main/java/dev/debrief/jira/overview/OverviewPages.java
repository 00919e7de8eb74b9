package dev.debrief.jira.overview;

import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Reader;
import dev.debrief.shared.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page that says how everything stands with Jira. */
@ApplicationScoped
class OverviewPages {
    private static final int SIZE = 20;
    private static final String HERE = "/settings/jira";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final SitesInWords sites;
    private final ListsOfItems lists;
    private final OpenMatters matters;
    private final Reader reader;
    private final Clock clock;

    OverviewPages(SitesInWords sites, ListsOfItems lists, OpenMatters matters, Reader reader, Clock clock) {
        this.sites = sites;
        this.lists = lists;
        this.matters = matters;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "jira/overview")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance overview(OverviewPage page);

        static native TemplateInstance calls(CallsPage page);
    }

    /** @param conflicts behind which number the values that gave way begin, and the {@code differences} */
    @Transactional
    TemplateInstance show(Optional<Long> conflicts, Optional<Long> differences, String said) {
        Slice<OpenMatters.Conflict> open = matters.conflicts(conflicts, SIZE);
        Slice<OpenMatters.Difference> apart = matters.differences(differences, SIZE);
        return Templates.overview(new OverviewPage(
                sites.all(reader.zone()),
                lists.all(LocalDate.ofInstant(clock.instant(), reader.zone())),
                TeamRow.<TeamRow>list(
                                "select t from TeamRow t left join fetch t.team where t.stopped <> '' order by t.id")
                        .stream()
                        .map(OverviewPages::stopped)
                        .toList(),
                open.items().stream().map(this::conflict).toList(),
                address("conflicts", open.after()),
                apart.items().stream().map(OverviewPages::difference).toList(),
                address("differences", apart.after()),
                said));
    }

    private static OverviewPage.Stopped stopped(TeamRow row) {
        String team = row.team == null ? "all teams without settings of their own" : row.team.name();
        return new OverviewPage.Stopped(row.id(), team, row.project, row.stopped);
    }

    private OverviewPage.Conflict conflict(OpenMatters.Conflict one) {
        return new OverviewPage.Conflict(
                one.item().value(), one.key(), one.field(), one.kept(), one.lost(), one.from(), minute(one.since()));
    }

    private static OverviewPage.Difference difference(OpenMatters.Difference one) {
        return new OverviewPage.Difference(one.item().value(), one.key(), one.field(), one.why());
    }

    private static @Nullable String address(String name, @Nullable String after) {
        return after == null ? null : HERE + "?" + name + "=" + after + "#" + name;
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(reader.zone()));
    }
}
