package dev.debrief.digest.settings;

import dev.debrief.people.Team;
import dev.debrief.people.TeamPanel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** On the page of a team: when its digests go, and who wants none. */
@ApplicationScoped
class TeamDigest implements TeamPanel {
    private final DigestSettingsDesk desk;
    private final EntityManager entityManager;

    TeamDigest(DigestSettingsDesk desk, EntityManager entityManager) {
        this.desk = desk;
        this.entityManager = entityManager;
    }

    @CheckedTemplate(basePath = "digest")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance teamDigest(TimeForm form, List<String> quiet, List<String> zones);
    }

    @Override
    public RawString of(long team) {
        TimeForm form = desk.teamForm(Team.findById(team));
        List<String> quiet = entityManager
                .createNativeQuery(
                        "select p.name from team_member t join muted_mail m on m.person_id = t.person_id and m.kind = 'digest'"
                                + " join person p on p.id = t.person_id and p.deactivated_at is null"
                                + " where t.team_id = :team order by lower(p.name)",
                        String.class)
                .setParameter("team", team)
                .getResultList();
        return new RawString(
                Templates.teamDigest(form, quiet, DigestSettingsDesk.zones()).render());
    }
}
