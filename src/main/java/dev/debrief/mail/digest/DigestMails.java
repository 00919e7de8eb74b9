package dev.debrief.mail.digest;

import dev.debrief.digest.DigestText;
import dev.debrief.digest.MessageKind;
import dev.debrief.digest.Reminded;
import dev.debrief.digest.ReminderText;
import dev.debrief.digest.WeeklyDigest;
import dev.debrief.mail.Letter;
import dev.debrief.mail.answer.MailLinks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Sets digests and reminders as mails, in plain text and in HTML. */
final class DigestMails {
    @CheckedTemplate(basePath = "mail/digest")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance digest(DigestText digest);

        static native TemplateInstance digestText(DigestText digest);
    }

    @CheckedTemplate(basePath = "mail/reminder")
    static final class ReminderTemplates {
        private ReminderTemplates() {}

        static native TemplateInstance reminder(ReminderText reminder);

        static native TemplateInstance reminderText(ReminderText reminder);
    }

    private DigestMails() {}

    static DigestWords words(WeeklyDigest weekly, MailLinks links) {
        return new DigestWords(
                weekly.to().email(),
                weekly.to().name(),
                weekly.text(links),
                links.stop(weekly.to().id(), MessageKind.DIGEST));
    }

    static Letter of(DigestWords words) {
        DigestText digest = words.digest();
        return new Letter(
                words.to(),
                words.name(),
                digest.subject(),
                Templates.digestText(digest).render().replaceAll("\n{3,}", "\n\n"),
                Templates.digest(digest).render(),
                words.stop());
    }

    static Letter of(Reminded reminded, MailLinks links) {
        ReminderText text = reminded.text(links);
        return new Letter(
                reminded.to().email(),
                reminded.to().name(),
                text.subject(),
                ReminderTemplates.reminderText(text).render(),
                ReminderTemplates.reminder(text).render(),
                links.stop(reminded.to().id(), MessageKind.REMINDER));
    }
}
