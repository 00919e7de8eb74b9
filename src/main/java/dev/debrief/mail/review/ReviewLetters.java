package dev.debrief.mail.review;

import dev.debrief.mail.Letter;
import dev.debrief.mail.Post;
import dev.debrief.people.BaseAddress;
import dev.debrief.people.Person;
import dev.debrief.review.Meetings;
import dev.debrief.review.Told;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** A letter to everybody concerned by a review, written in the transaction of its signature. */
@ApplicationScoped
class ReviewLetters {
    private final Post post;
    private final Told told;
    private final BaseAddress address;
    private final Clock clock;

    ReviewLetters(Post post, Told told, BaseAddress address, Clock clock) {
        this.post = post;
        this.told = told;
        this.address = address;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mail/review")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signed(Told.Words words, String house);

        static native TemplateInstance signedText(Told.Words words, String house);
    }

    void onSignature(@Observes Meetings.SignedOff signed) {
        if (!post.isOn()) return;
        Told.Words words = told.words(signed.review());
        String house = address.of("").toString();
        for (Person person : told.concerned(signed.review())) {
            Letter letter = new Letter(
                    person.email().orElseThrow(),
                    person.name(),
                    words.title() + ": what was decided",
                    Templates.signedText(words, house).render(),
                    Templates.signed(words, house).render(),
                    null);
            post.send(
                    letter,
                    "review",
                    "review " + signed.review().id() + " to " + person.id(),
                    words.title() + " to " + person.name(),
                    words.path(),
                    clock.instant());
        }
    }
}
