package dev.debrief.jira;

import dev.debrief.people.Team;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How the items of a team become issues. */
@Entity
@Table(name = "jira_team")
class TeamRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    SiteRow site;

    /** Null: of all teams that have no row of their own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Team team;

    String project;
    String issueType;
    String creates;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> labels = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> components = new ArrayList<>();

    /** JSON objects of words. */
    String priorities = "{}";

    String states = "{}";

    /** Whether comments go both ways. */
    boolean comments;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> refusals = TeamMap.REFUSALS;

    String stateOwner = "jira";
    String assigneeOwner = "jira";
    String dueOwner = "debrief";
    String summaryOwner = "debrief";

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> leftOut = new ArrayList<>();

    /** Why nothing is created for it any more; empty where nothing is wrong. */
    String stopped = "";

    Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected TeamRow() {}

    TeamRow(SiteRow site, @Nullable Team team, String project, String issueType, Creates creates, Instant now) {
        this.site = site;
        this.team = team;
        this.project = project;
        this.issueType = issueType;
        this.creates = creates.word();
        this.addedAt = now;
    }

    /** Of that team, otherwise of all that have none of their own. */
    static Optional<TeamRow> of(@Nullable Long team) {
        Optional<TeamRow> own = team == null
                ? Optional.empty()
                : TeamRow.<TeamRow>find("team.id = ?1 order by id", team).firstResultOptional();
        return own.or(() -> TeamRow.<TeamRow>find("team is null order by id").firstResultOptional());
    }

    static List<TeamRow> ofSite(long site) {
        return list("site.id = ?1 order by id", site);
    }

    long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    Creates whenCreated() {
        return Creates.of(creates).orElseThrow();
    }

    /** Jira would refuse every one of its items: nothing is tried before somebody mends it. */
    void stop(String why) {
        stopped = why;
    }

    /** Its screen does not have these. */
    void leaveOut(Collection<String> fields) {
        TreeSet<String> all = new TreeSet<>(leftOut);
        all.addAll(fields);
        leftOut = List.copyOf(all);
    }
}
