package dev.debrief.jira;

import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.remote.Issue;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One issue for one action item in one Jira. It is there before the issue is, and outlives it. */
@Entity
@Table(name = "jira_link")
class IssueLink extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    int itemNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    SiteRow site;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_map_id")
    @Nullable
    TeamRow team;

    @Column(updatable = false)
    UUID uuid = UUID.randomUUID();

    LinkState state = LinkState.WANTED;

    @Nullable
    String issueId;

    String key = "";
    String why = "";

    /** An issue that was seen with our uuid. */
    @Nullable
    String hint;

    /** How often the issue may have been made. */
    int posts;

    @Nullable
    Instant postedAt;

    int deliveries;
    boolean labelled;
    boolean stepWaits;
    boolean commentsWait;

    /** Whether something became different that the two were not brought in step for yet. */
    boolean behind;

    /** Of the issue, in Jira's words; empty as long as nobody looked. */
    String status = "";

    /** Whose the issue is, by the name in Jira; empty for nobody. */
    String assignedTo = "";

    @Nullable
    Instant changedThere;

    @Nullable
    Instant lookedAt;

    @Embedded
    SentThere sent = new SentThere();

    Instant madeAt;
    int version = 1;

    @SuppressWarnings("NullAway.Init")
    protected IssueLink() {}

    IssueLink(ActionItemNumber item, TeamRow team, Instant now) {
        this.itemNumber = item.value();
        this.site = team.site;
        this.team = team;
        this.madeAt = now;
    }

    /** To an issue that was there before; {@code team} is null where its team has no settings of its own there. */
    IssueLink(ActionItemNumber item, SiteRow site, @Nullable TeamRow team, Instant now) {
        this.itemNumber = item.value();
        this.site = site;
        this.team = team;
        this.madeAt = now;
    }

    /** Until the transaction ends. */
    static Optional<IssueLink> held(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that is not taken apart; held until the transaction ends. */
    static Optional<IssueLink> heldOf(ActionItemNumber item) {
        return IssueLink.<IssueLink>find(
                        "itemNumber = ?1 and state <> ?2 order by id", item.value(), LinkState.UNLINKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that ever were, the newest first. */
    static List<IssueLink> everOf(ActionItemNumber item) {
        return list("itemNumber = ?1 order by id desc", item.value());
    }

    static Optional<IssueLink> ofIssue(long site, String issueId) {
        return IssueLink.<IssueLink>find(
                        "site.id = ?1 and issueId = ?2 and state <> ?3", site, issueId, LinkState.UNLINKED)
                .firstResultOptional();
    }

    static Optional<IssueLink> heldOfUuid(UUID uuid) {
        return IssueLink.<IssueLink>find("uuid", uuid)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    ActionItemNumber item() {
        return new ActionItemNumber(itemNumber);
    }

    /** What the issue is found by. */
    String label() {
        return Draft.label(uuid);
    }

    boolean isLinked() {
        return state == LinkState.LINKED;
    }

    /** Whether its team chose that what is said on one side is said on the other. */
    boolean hasComments() {
        return team != null && team.comments;
    }

    /** Whether nothing more becomes of it, so that there may be another one. */
    boolean isOver() {
        return switch (state) {
            case GONE, FORBIDDEN, STOPPED, UNLINKED -> true;
            case WANTED, SENDING, LINKED -> false;
        };
    }

    /** The issue is asked for now; from here on it may be there. */
    void send(Instant now, boolean withLabel) {
        become(LinkState.SENDING, "");
        posts++;
        postedAt = now;
        labelled = withLabel;
    }

    /** What was asked for last certainly did not happen. */
    void didNotHappen(String reason) {
        if (state != LinkState.SENDING) return;
        posts = Math.max(0, posts - 1);
        become(posts == 0 ? LinkState.WANTED : LinkState.SENDING, reason);
    }

    /** This is its issue, whatever was thought before. */
    void bind(String id, String issueKey) {
        issueId = id;
        key = issueKey;
        hint = null;
        become(LinkState.LINKED, "");
    }

    /** Its team cannot have issues as the settings are. */
    void stop(String reason) {
        if (state == LinkState.WANTED || state == LinkState.SENDING) become(LinkState.STOPPED, reason);
    }

    /** The issue is not there any more, or not for Debrief. Answers whether that is new. */
    boolean lose(LinkState how, String reason) {
        if (state == how) return false;
        become(how, reason);
        return true;
    }

    /** It was looked at. */
    void look(Issue issue, Instant now) {
        key = issue.key();
        changedThere = issue.updated();
        lookedAt = now;
        status = issue.status();
        assignedTo = issue.assignee() == null ? "" : issue.assignee().name();
        if (state == LinkState.GONE || state == LinkState.FORBIDDEN) become(LinkState.LINKED, "");
    }

    /** A person takes the two apart; the issue stays as it is. */
    void unlink(String reason) {
        become(LinkState.UNLINKED, reason);
    }

    /** To be made anew. */
    void want() {
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
