package dev.debrief.jira.link;

import dev.debrief.shared.ActionItemNumber;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds links; needs the transaction of whoever asks. */
public final class IssueLinks {
    private IssueLinks() {}

    /** Held until the transaction ends. */
    public static Optional<IssueLink> held(long id) {
        return IssueLink.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that is not taken apart; held until the transaction ends. */
    public static Optional<IssueLink> heldOf(ActionItemNumber item) {
        return IssueLink.<IssueLink>find(
                        "itemNumber = ?1 and state <> ?2 order by id", item.value(), LinkState.UNLINKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that ever were, the newest first. */
    public static List<IssueLink> everOf(ActionItemNumber item) {
        return IssueLink.list("itemNumber = ?1 order by id desc", item.value());
    }

    /** The one of that issue which is not taken apart. */
    public static Optional<IssueLink> ofIssue(long site, String issueId) {
        return IssueLink.<IssueLink>find(
                        "site.id = ?1 and issueId = ?2 and state <> ?3", site, issueId, LinkState.UNLINKED)
                .firstResultOptional();
    }

    /** The items that these issues follow, by the id of the issue; those that follow none are left out. */
    public static Map<String, ActionItemNumber> itemsOf(long site, List<String> issueIds) {
        return IssueLink.<IssueLink>list(
                        "site.id = ?1 and issueId in ?2 and state <> ?3", site, issueIds, LinkState.UNLINKED)
                .stream()
                .collect(Collectors.toMap(link -> String.valueOf(link.issueId), IssueLink::item));
    }

    /** The one whose issue bears that uuid; held until the transaction ends. */
    public static Optional<IssueLink> heldOfUuid(UUID uuid) {
        return IssueLink.<IssueLink>find("uuid", uuid)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The numbers of some whose issue is out of sight and is to be looked for again. */
    public static List<Long> lost(long site, Instant now, int most) {
        return IssueLink.<IssueLink>find("site.id = ?1 and lookAgainAt < ?2 order by lookAgainAt", site, now)
                .page(0, most)
                .stream()
                .map(IssueLink::id)
                .toList();
    }
}
