package dev.debrief.postmortem.edit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the policy asks of one action item, for a form that is open already. */
@CheckedTemplate(basePath = "postmortem/edit")
final class ProposalTemplate {
    private ProposalTemplate() {}

    static native TemplateInstance proposal(Row row);
}
