package dev.debrief.mail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.digest.Deed;
import dev.debrief.digest.MessageKind;
import dev.debrief.people.SignedWords;
import dev.debrief.shared.ActionItemNumber;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the links of a mail carry, and that nobody else can make them. */
class MailLinksTest {
    private static final SignedWords OURS = SignedWords.under("a secret that is long enough for a test");
    private static final MailLinks LINKS = new MailLinks("https://debrief.example.org", OURS);
    private static final Instant UNTIL = Instant.parse("2026-12-14T01:00:00.5Z");

    @Test
    void a_link_says_what_it_was_made_for() {
        for (Deed deed : Deed.values()) {
            String words = words(LINKS.answer(7, 58, deed, UNTIL));
            assertThat(words).matches("[A-Za-z0-9_-]{60,120}");
            assertThat(MailLinks.answer(OURS, words))
                    .contains(new Answer(7, new ActionItemNumber(58), deed, Instant.parse("2026-12-14T01:00:00Z")));
        }
    }

    @Test
    void no_other_words_are_taken() {
        String words = words(LINKS.answer(7, 58, Deed.FINISH, UNTIL));
        for (int place = 0; place < words.length() - 1; place++) {
            char other = words.charAt(place) == 'A' ? 'B' : 'A';
            String forged = words.substring(0, place) + other + words.substring(place + 1);
            assertThat(MailLinks.answer(OURS, forged)).as(forged).isEmpty();
        }
        SignedWords theirs = SignedWords.under("the secret of another installation");
        assertThat(MailLinks.answer(theirs, words)).isEmpty();
        assertThat(MailLinks.answer(OURS, "1")).isEmpty();
        assertThat(MailLinks.answer(OURS, "%")).isEmpty();
    }

    @Test
    void a_link_that_stops_mails_answers_nothing() {
        URI stop = LINKS.stop(7, MessageKind.REMINDER);
        assertThat(MailLinks.stop(OURS, words(stop.toString())))
                .contains(new MailLinks.Stopping(7, MessageKind.REMINDER));
        assertThat(MailLinks.answer(OURS, words(stop.toString()))).isEmpty();
        assertThat(MailLinks.stop(OURS, words(LINKS.answer(7, 58, Deed.FINISH, UNTIL))))
                .isEmpty();
    }

    @Test
    void a_preview_has_no_words_that_answer() {
        MailLinks preview = MailLinks.thatAnswerNothing("https://debrief.example.org");
        assertThat(preview.answer(7, 58, Deed.FINISH, UNTIL)).isEqualTo("https://debrief.example.org/actions/58");
        assertThat(preview.stop(7, MessageKind.DIGEST))
                .isEqualTo(URI.create("https://debrief.example.org/settings/digest"));
    }

    private static String words(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
