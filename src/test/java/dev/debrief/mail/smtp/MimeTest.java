package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.mail.Letter;
import dev.debrief.mail.Sender;
import dev.debrief.people.EmailAddress;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter as it travels. */
class MimeTest {
    private static final UUID DELIVERY = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final Sender FROM = new Sender("Debrief", new EmailAddress("debrief@example.org"));
    private static final Instant WRITTEN = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void a_whole_mail() {
        Letter letter = new Letter(
                "ann@example.org",
                "Ann Lee",
                "Two late, one due this week",
                "Late\n.\nAI-58",
                "<p>Late: สวัสดี</p>",
                URI.create("https://debrief.example.org/unsubscribe/abc"));
        assertThat(text(letter)).isEqualTo("""
                Date: Mon, 23 Nov 2026 01:00:00 +0000
                From: Debrief <debrief@example.org>
                To: Ann Lee <ann@example.org>
                Message-ID: <7c9e6679-7425-40de-944b-e07fc1f90ae7@debrief.example.org>
                Subject: Two late, one due this week
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                 boundary="=_7c9e6679-7425-40de-944b-e07fc1f90ae7"
                Auto-Submitted: auto-generated
                List-Unsubscribe: <https://debrief.example.org/unsubscribe/abc>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click

                --=_7c9e6679-7425-40de-944b-e07fc1f90ae7
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Late
                .
                AI-58
                --=_7c9e6679-7425-40de-944b-e07fc1f90ae7
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                <p>Late: =E0=B8=AA=E0=B8=A7=E0=B8=B1=E0=B8=AA=E0=B8=94=E0=B8=B5</p>
                --=_7c9e6679-7425-40de-944b-e07fc1f90ae7--
                """.replace("\n", "\r\n"));
    }

    @Test
    void the_same_letter_is_the_same_bytes_at_every_try() {
        assertThat(bytes(simple("Ann", "x"))).isEqualTo(bytes(simple("Ann", "x")));
    }

    @Test
    void every_language_comes_back_as_it_was_written_and_no_line_is_too_long() throws Exception {
        String subject =
                "สายแล้ว 144 วัน: ล้างคิวงานที่ลองใหม่เกินสามครั้ง ".repeat(3).strip();
        String text = "ü".repeat(5_000) + " \n\n trailing \t\nend";
        byte[] mail = bytes(new Letter("ann@example.org", "สมชาย ใจดี", subject, text, "<p>" + text, null));
        assertThat(new String(mail, StandardCharsets.US_ASCII).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
        MimeMessage read = read(mail);
        assertThat(read.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal()).isEqualTo("สมชาย ใจดี");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(text.replace("\n", "\r\n"));
        assertThat(read.getHeader("List-Unsubscribe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: everybody@example.org",
                "x\nBcc: everybody@example.org",
                "x\rBcc: everybody@example.org",
                "x\r\n\r\n<p>another mail",
                "x\u0000\u000b\u0085\u2028Bcc: everybody@example.org",
                "x\" <everybody@example.org>, \"",
                "=?utf-8?q?x=0D=0ABcc:_everybody@example.org?=",
                "ü\r\nBcc: everybody@example.org"
            })
    void nothing_that_somebody_typed_begins_another_header(String typed) throws Exception {
        MimeMessage read = read(bytes(simple(typed, typed)));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress()).isEqualTo("ann@example.org");
        assertThat(read.getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org\r\nRCPT TO:<b@example.org>", "ann@example.org> SIZE=1", "ann"})
    void what_is_no_address_is_no_letter(String to) {
        assertThatThrownBy(() -> new Letter(to, "", "x", "", "", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_domain_of_other_letters_is_sent_in_ascii() {
        assertThat(Mailbox.ascii("ann@bücher.example")).contains("ann@xn--bcher-kva.example");
        assertThat(Mailbox.ascii("änn@example.org")).isEmpty();
        assertThat(new String(
                        bytes(new Letter("ann@bücher.example", "", "x", "", "", null)), StandardCharsets.US_ASCII))
                .contains("To: ann@xn--bcher-kva.example\r\n");
    }

    private static Letter simple(String name, String subject) {
        return new Letter("ann@example.org", name, subject, "text", "<p>html", null);
    }

    private static String text(Letter letter) {
        return new String(bytes(letter), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(Letter letter) {
        return Mime.of(letter, FROM, DELIVERY, "debrief.example.org", WRITTEN);
    }

    private static MimeMessage read(byte[] mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    }
}
