package dev.debrief.mail.digest;

import dev.debrief.digest.Messenger;
import dev.debrief.digest.Reminded;
import dev.debrief.digest.Way;
import dev.debrief.digest.WeeklyDigest;
import dev.debrief.mail.Letter;
import dev.debrief.mail.Post;
import dev.debrief.mail.Unset;
import dev.debrief.mail.answer.MailLinks;
import dev.debrief.people.BaseAddress;
import dev.debrief.people.SignedWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Digests and reminders by mail: whoever has one coming has an address. */
@ApplicationScoped
class ByMail implements Messenger {
    private final Post post;
    private final BaseAddress address;
    private final SignedWords words;
    private final Clock clock;

    ByMail(Post post, BaseAddress address, SignedWords words, Clock clock) {
        this.post = post;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean isOn() {
        return post.isOn();
    }

    @Override
    public Set<Long> unreached(Collection<Long> people) {
        return Set.of();
    }

    @Override
    public Optional<String> note(long person) {
        return Optional.empty();
    }

    @Override
    public List<Boolean> carry(List<WeeklyDigest> digests) {
        MailLinks links = links();
        return post.send(digests.stream().map(one -> mail(one, links)).toList());
    }

    private Post.Mail mail(WeeklyDigest digest, MailLinks links) {
        return new Post.Mail(
                new Unset(digest.to().email(), DigestTypesetter.NAME, DigestMails.words(digest, links)),
                "digest",
                digest.key(),
                digest.about(),
                "/settings/digest/preview?person=" + digest.to().id(),
                clock.instant());
    }

    @Override
    public boolean carry(Reminded reminded) {
        Letter letter = DigestMails.of(reminded, links());
        String about = "Reminder to " + letter.name() + ": " + letter.subject();
        return post.send(letter, "reminder", reminded.key(), about, null, clock.instant());
    }

    private MailLinks links() {
        return new MailLinks(address.of("").toString(), words);
    }
}
