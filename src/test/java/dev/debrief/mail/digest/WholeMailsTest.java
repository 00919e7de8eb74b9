package dev.debrief.mail.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.database.RealDatabase;
import dev.debrief.digest.Contents;
import dev.debrief.digest.OneWeek;
import dev.debrief.mail.Letter;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.answer.MailLinks;
import dev.debrief.people.SignedWords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A digest as whole documents: what it says in every part, to the letter. The signed words of links are left out. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(MailIsOn.class)
class WholeMailsTest {

    @Test
    void a_digest_as_text() throws IOException {
        assertThat(written(letter().text(), "digest.txt")).isEqualTo(kept("digest.txt"));
    }

    @Test
    void a_digest_as_html() throws IOException {
        assertThat(written(letter().html(), "digest.html")).isEqualTo(kept("digest.html"));
    }

    @Test
    void what_people_typed_stays_text() {
        Contents hostile =
                OneWeek.only(new Open(1, "", false, "a <script>alert(1)</script> & \"b\" {digest.home}", null, 0));
        Letter letter = letter(hostile);
        assertThat(letter.html()).doesNotContain("<script").contains("{digest.home}");
        assertThat(letter.text()).contains("& \"b\" {digest.home}");
    }

    private static Letter letter() {
        return letter(OneWeek.everything());
    }

    /** As it comes back from the queue. */
    private static Letter letter(Contents contents) {
        ObjectMapper json = new ObjectMapper();
        DigestWords words = DigestMails.words(OneWeek.digest(contents), links());
        return new DigestTypesetter(json).letter(json.valueToTree(words));
    }

    private static MailLinks links() {
        return new MailLinks(
                "https://debrief.example.org", SignedWords.under("a secret that is long enough for a test"));
    }

    /** Without the words of its links; kept beside the tests' other leavings, to be looked at. */
    private static String written(String mail, String name) throws IOException {
        String words = mail.replaceAll("/answer/[A-Za-z0-9_-]+", "/answer/WORDS");
        Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(Path.of("target", "mails", name), words);
        return words;
    }

    private static String kept(String name) throws IOException {
        try (var file = WholeMailsTest.class.getResourceAsStream("/mails/" + name)) {
            if (file == null) throw new IllegalStateException("there is no " + name);
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
