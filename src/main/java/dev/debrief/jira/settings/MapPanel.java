package dev.debrief.jira.settings;

import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.TeamPanel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** On the page of a team: where its items become issues, once a Jira is connected. */
@ApplicationScoped
class MapPanel implements TeamPanel {
    @CheckedTemplate(basePath = "jira/settings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mapOfTeam(String project, String site, String map, String add);
    }

    @Override
    public RawString of(long team) {
        Optional<SiteRow> first = SiteRow.connected().stream().findFirst();
        if (first.isEmpty()) return new RawString("");
        Optional<TeamRow> row = TeamRow.of(team);
        boolean isOwn = row.filter(one -> one.team != null).isPresent();
        return new RawString(Templates.mapOfTeam(
                        row.map(one -> one.project).orElse(""),
                        row.map(one -> SitePage.nameOf(one.site.address)).orElse(""),
                        row.map(one -> "/settings/jira/teams/" + one.id()).orElse(""),
                        isOwn ? "" : "/settings/jira/sites/" + first.get().id() + "/teams?team=" + team)
                .render());
    }
}
