package dev.debrief.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Letters of accounts, and the pages about mail. */
@CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class MailTemplates {
    private MailTemplates() {}

    static native TemplateInstance invitation(AccountLetter letter);

    static native TemplateInstance invitationText(AccountLetter letter);

    static native TemplateInstance newPassword(AccountLetter letter);

    static native TemplateInstance newPasswordText(AccountLetter letter);

    static native TemplateInstance test(AccountLetter letter);

    static native TemplateInstance testText(AccountLetter letter);

    static native TemplateInstance settings(MailPageData mail);

    static native TemplateInstance bounced(BouncedNote note);
}
