package dev.debrief.mail;

import dev.debrief.people.BaseAddress;
import dev.debrief.people.LinkMade;
import dev.debrief.people.Person;
import dev.debrief.people.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Invitations and links for new passwords, written as soon as they are made and in the same transaction. */
@ApplicationScoped
class AccountLetters {
    static final String INVITATION = "invitation";
    static final String NEW_PASSWORD = "new-password";

    private final Post post;
    private final BaseAddress address;
    private final Clock clock;

    AccountLetters(Post post, BaseAddress address, Clock clock) {
        this.post = post;
        this.address = address;
        this.clock = clock;
    }

    void onLink(@Observes LinkMade link) {
        Person person = link.person();
        if (!post.isOn() || person.email().isEmpty()) return;
        AccountLetter says = AccountLetter.to(person, address.of(link.path()), link.expiresAt());
        boolean written = post.send(
                link.isInvitation() ? invitation(says) : newPassword(says),
                link.isInvitation() ? INVITATION : NEW_PASSWORD,
                // each link is a new one, and its letter too
                "link " + RandomToken.make(),
                (link.isInvitation() ? "Invitation for " : "Link for a new password for ") + person.name(),
                "/settings/people/" + person.id(),
                clock.instant());
        if (written) link.goesOut();
    }

    private static Letter invitation(AccountLetter says) {
        return new Letter(
                says.email(),
                says.name(),
                "Your invitation to Debrief",
                MailTemplates.invitationText(says).render(),
                MailTemplates.invitation(says).render(),
                null);
    }

    private static Letter newPassword(AccountLetter says) {
        return new Letter(
                says.email(),
                says.name(),
                "A new password for Debrief",
                MailTemplates.newPasswordText(says).render(),
                MailTemplates.newPassword(says).render(),
                null);
    }
}
