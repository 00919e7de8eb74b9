package dev.debrief.mail.digest;

import dev.debrief.mail.Letter;
import dev.debrief.mail.answer.MailKind;
import dev.debrief.mail.answer.MailLinks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;

/** Sets a digest as a mail, in plain text and in HTML. */
final class DigestMail {
    @CheckedTemplate(basePath = "mail/digest")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance digest(DigestText digest);

        static native TemplateInstance digestText(DigestText digest);
    }

    private DigestMail() {}

    static Letter of(Recipient recipient, Contents contents, Instant at, LocalDate week, MailLinks links) {
        DigestText digest = DigestWriter.write(recipient, contents, at, week, links);
        return new Letter(
                recipient.email(),
                recipient.name(),
                digest.subject(),
                Templates.digestText(digest).render().replaceAll("\n{3,}", "\n\n"),
                Templates.digest(digest).render(),
                links.stop(recipient.id(), MailKind.DIGEST));
    }
}
