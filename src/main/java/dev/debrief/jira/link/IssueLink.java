package dev.debrief.jira.link;

import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.team.TeamMap;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One issue for one action item in one Jira. It is there before the issue is, and outlives it. */
@Entity
@Table(name = "jira_link")
public class IssueLink extends PanacheEntityBase {
    private static final Duration EVERY_DAY = Duration.ofDays(1);
    private static final Duration LOOKED_FOR = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    public int itemNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    public SiteRow site;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_map_id")
    @Nullable
    public TeamRow team;

    @Column(updatable = false)
    public UUID uuid = UUID.randomUUID();

    public LinkState state = LinkState.WANTED;

    @Nullable
    public String issueId;

    public String key = "";
    public String why = "";

    /** An issue that was seen with our uuid. */
    @Nullable
    public String hint;

    /** How often the issue may have been made. */
    public int posts;

    @Nullable
    public Instant postedAt;

    int deliveries;
    public boolean labelled;
    public boolean stepWaits;
    public boolean commentsWait;

    /** Whether something became different that the two were not brought in step for yet. */
    public boolean behind;

    @Embedded
    public SeenThere seen = new SeenThere();

    @Embedded
    public SentThere sent = new SentThere();

    /** Since when the issue is out of sight; null while it is in sight. */
    @Nullable
    Instant lostAt;

    /** When it is looked for next; null where nobody looks for it. */
    @Nullable
    Instant lookAgainAt;

    public Instant madeAt;
    public int version = 1;

    @SuppressWarnings("NullAway.Init")
    protected IssueLink() {}

    /** An issue for that item is wanted. */
    public IssueLink(ActionItemNumber item, TeamRow team, Instant now) {
        this.itemNumber = item.value();
        this.site = team.site;
        this.team = team;
        this.madeAt = now;
    }

    /** To an issue that was there before; {@code team} is null where its team has no settings of its own there. */
    public IssueLink(ActionItemNumber item, SiteRow site, @Nullable TeamRow team, Instant now) {
        this.itemNumber = item.value();
        this.site = site;
        this.team = team;
        this.madeAt = now;
    }

    /** Its number. */
    public long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    /** The number of its action item. */
    public ActionItemNumber item() {
        return new ActionItemNumber(itemNumber);
    }

    /** What the issue is found by. */
    public String label() {
        return Draft.label(uuid);
    }

    /** Where its issue belongs; empty where its team has no settings any more. */
    public String project() {
        return team == null ? "" : team.project;
    }

    /** The settings of its team; the usual ones where they were taken away. */
    public TeamMap map() {
        return team == null ? TeamMap.usual() : TeamMap.of(team);
    }

    /** Whether there is an issue that Debrief follows. */
    public boolean isLinked() {
        return state == LinkState.LINKED;
    }

    /** Whether its team chose that what is said on one side is said on the other. */
    public boolean hasComments() {
        return team != null && team.comments;
    }

    /** Whether nothing more becomes of it, so that there may be another one. */
    public boolean isOver() {
        return switch (state) {
            case GONE, FORBIDDEN, STOPPED, UNLINKED -> true;
            case WANTED, SENDING, LINKED -> false;
        };
    }

    /** The issue is asked for now; from here on it may be there. */
    public void send(Instant now, boolean withLabel) {
        become(LinkState.SENDING, "");
        posts++;
        postedAt = now;
        labelled = withLabel;
    }

    /** What was asked for last certainly did not happen. */
    public void didNotHappen(String reason) {
        if (state != LinkState.SENDING) return;
        posts = Math.max(0, posts - 1);
        become(posts == 0 ? LinkState.WANTED : LinkState.SENDING, reason);
    }

    /** This is its issue, whatever was thought before. */
    public void bind(String id, String issueKey) {
        issueId = id;
        key = issueKey;
        hint = null;
        become(LinkState.LINKED, "");
    }

    /** Its team cannot have issues as the settings are. */
    public void stop(String reason) {
        if (state == LinkState.WANTED || state == LinkState.SENDING) become(LinkState.STOPPED, reason);
    }

    /** What is said of an issue that Jira does not know, or does not show. */
    public static String outOfSight(String key) {
        return key + " was deleted in Jira, or Debrief may no longer see it.";
    }

    /** The issue is not there any more, or not for Debrief: it is looked for once a day, for a month. */
    public void lose(LinkState how, String reason, Instant now) {
        if (lostAt == null) lostAt = now;
        lookAgainAt = lostAt.plus(LOOKED_FOR).isAfter(now) ? now.plus(EVERY_DAY) : null;
        if (state != how) become(how, reason);
    }

    /** It was looked at. */
    public void look(Issue issue, Instant now) {
        key = issue.key();
        seen.look(issue, now);
        if (state == LinkState.GONE || state == LinkState.FORBIDDEN) become(LinkState.LINKED, "");
        lostAt = null;
        lookAgainAt = null;
    }

    /** Whether an issue that is out of sight is looked for. */
    public boolean isLookedFor() {
        return lookAgainAt != null;
    }

    /** A person takes the two apart; the issue stays as it is. */
    public void unlink(String reason) {
        lookAgainAt = null;
        become(LinkState.UNLINKED, reason);
    }

    /** To be made anew. */
    public void want() {
        become(posts == 0 ? LinkState.WANTED : LinkState.SENDING, "");
    }

    /** The key of the next delivery for it. */
    String nextDelivery() {
        return uuid + "/" + ++deliveries;
    }

    private void become(LinkState next, String reason) {
        state = next;
        why = reason;
        version++;
    }
}
