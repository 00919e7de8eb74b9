package dev.debrief.jira.team;

import dev.debrief.jira.connection.SiteRow;
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
public class TeamRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    public SiteRow site;

    /** Null: of all teams that have no row of their own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    public Team team;

    public String project;
    public String issueType;
    public String creates;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> labels = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> components = new ArrayList<>();

    /** JSON objects of words. */
    public String priorities = "{}";

    public String states = "{}";

    /** What else is written into every issue, as {@link FixedField} reads it. */
    public String fields = "[]";

    /** Whether comments go both ways. */
    public boolean comments;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> refusals = TeamMap.REFUSALS;

    public String stateOwner = "jira";
    public String assigneeOwner = "jira";
    public String dueOwner = "debrief";
    public String summaryOwner = "debrief";

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> leftOut = new ArrayList<>();

    /** Why nothing is created for it any more; empty where nothing is wrong. */
    public String stopped = "";

    public Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected TeamRow() {}

    /** How items become issues in that project, from now on; of all other teams where {@code team} is null. */
    public TeamRow(SiteRow site, @Nullable Team team, String project, String issueType, Creates creates, Instant now) {
        this.site = site;
        this.team = team;
        this.project = project;
        this.issueType = issueType;
        this.creates = creates.word();
        this.addedAt = now;
    }

    /** Of that team, otherwise of all that have none of their own. */
    public static Optional<TeamRow> of(@Nullable Long team) {
        Optional<TeamRow> own = team == null
                ? Optional.empty()
                : TeamRow.<TeamRow>find("team.id = ?1 and site.disconnectedAt is null order by id", team)
                        .firstResultOptional();
        return own.or(() -> TeamRow.<TeamRow>find("team is null and site.disconnectedAt is null order by id")
                .firstResultOptional());
    }

    /** All maps of that Jira, the eldest first. */
    public static List<TeamRow> ofSite(long site) {
        return list("site.id = ?1 order by id", site);
    }

    /** Its number. */
    public long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    /** When its items become issues. */
    public Creates whenCreated() {
        return Creates.of(creates).orElseThrow();
    }

    /** Jira would refuse every one of its items: nothing is tried before somebody mends it. */
    public void stop(String why) {
        stopped = why;
    }

    /** Its screen does not have these. */
    public void leaveOut(Collection<String> fields) {
        TreeSet<String> all = new TreeSet<>(leftOut);
        all.addAll(fields);
        leftOut = List.copyOf(all);
    }
}
