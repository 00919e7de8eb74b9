package dev.debrief.jira.panel;

import dev.debrief.action.ActionItems;
import dev.debrief.action.IssueMark;
import dev.debrief.shared.ActionItemNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an item stands with its issue, as machines are told. */
@ApplicationScoped
class IssueTold {
    private final ActionItems items;
    private final IssuePanels panels;

    IssueTold(ActionItems items, IssuePanels panels) {
        this.items = items;
        this.panels = panels;
    }

    /**
     * The issue as JSON.
     *
     * @param key null as long as there is none
     * @param standing as in the list of items; {@code unlinked} where there is no issue
     * @param why how they stand and what to do, in sentences
     */
    public record IssueInFull(
            @Nullable String key,
            @Nullable String address,
            String standing,
            String said,
            String why,
            List<IssuePanel.Difference> differences,
            List<IssuePanel.Conflict> conflicts) {
        private static IssueInFull of(IssuePanel panel) {
            IssueMark mark = panel.mark();
            String key = mark == null || mark.key().isEmpty() ? null : mark.key();
            return new IssueInFull(
                    key,
                    mark == null ? null : mark.address(),
                    mark == null ? IssueStanding.UNLINKED.word() : mark.standing(),
                    mark == null ? IssueStanding.UNLINKED.said() : mark.said(),
                    (panel.sentence() + " " + panel.trouble()).strip(),
                    panel.differences(),
                    panel.conflicts());
        }
    }

    /** Empty where the item has no issue and its team uses no Jira. */
    @Transactional
    Optional<IssueInFull> of(ActionItemNumber number) {
        return items.look(number)
                .flatMap(item -> panels.of(item, IssuePanels.Before.done("")))
                .map(IssueInFull::of);
    }
}
