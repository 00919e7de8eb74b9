package dev.debrief.postmortem.edit;

import dev.debrief.action.policy.Proposal;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the policy asks of one action item.
 *
 * @param day as it is typed, {@code 2026-10-12}; empty where the policy does not say
 * @param words the day as it is read
 * @param allowance {@code 10 working days}
 * @param breach by how much the typed date is later, as a sentence; empty where it is not
 * @param taken whether the typed date is this one
 */
@TemplateData
public record DueProposal(String day, String words, String allowance, String breach, boolean taken) {
    static final DueProposal NONE = new DueProposal("", "", "", "", false);

    /** @param typed the date that was understood; null where there is none */
    static DueProposal of(Proposal proposal, @Nullable LocalDate typed) {
        return new DueProposal(
                proposal.day().toString(),
                Time.day(proposal.day()),
                proposal.allowance().toString(),
                typed == null ? "" : proposal.breach(typed),
                proposal.day().equals(typed));
    }

    public boolean isThere() {
        return !day.isEmpty();
    }

    /** The breach as a sentence of its own. */
    public String breachInWords() {
        return breach.isEmpty() ? "" : "D" + breach.substring(1) + ".";
    }
}
