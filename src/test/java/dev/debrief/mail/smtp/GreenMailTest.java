package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.debrief.mail.Letter;
import dev.debrief.mail.Sender;
import dev.debrief.mail.Tls;
import dev.debrief.people.EmailAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters arrive whole at a mail server that somebody else has written, over real sockets. */
class GreenMailTest {
    private final GreenMail mail;

    GreenMailTest() {
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                Path.of(Certificates.FILE).toAbsolutePath().toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, Certificates.PASSWORD);
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEY_PASSWORD_PROPERTY, Certificates.PASSWORD);
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        Dialogue line = Dialogue.open(to("127.0.0.1", mail.getSmtp().getPort(), Tls.NONE, Optional.empty()));
        assertThat(send(line)).isInstanceOf(Ending.Taken.class);
        assertThat(line.standsAfterRest()).isTrue();
        assertThat(send(line)).isInstanceOf(Ending.Taken.class);
        line.close();
        assertThat(mail.waitForIncomingEmail(2)).isTrue();
        MimeMessage arrived = mail.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("สายสองรายการ");
        assertThat(arrived.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(".\r\nAI-58 ü");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>AI-58 ü</p>");
    }

    @Test
    void over_tls_with_user_and_password() throws Exception {
        mail.setUser("debrief@example.org", "debrief", "secret");
        int port = mail.getSmtps().getPort();
        Dialogue line = Dialogue.open(to("localhost", port, Tls.TLS, password("secret")));
        assertThat(send(line)).isInstanceOf(Ending.Taken.class);
        line.close();
        assertThatThrownBy(() -> Dialogue.open(to("localhost", port, Tls.TLS, password("wrong one"))))
                .satisfies(problem -> assertThat(Words.of(problem))
                        .startsWith("it does not let this user and password in")
                        .doesNotContain("wrong one"));
    }

    @Test
    void a_certificate_of_another_name_or_that_nobody_trusts_gets_no_mail() {
        int port = mail.getSmtps().getPort();
        assertThatThrownBy(() -> Dialogue.open(to("127.0.0.1", port, Tls.TLS, Optional.empty())))
                .satisfies(problem -> assertThat(Words.of(problem)).contains("certificate"));
        Server trusting = to("localhost", port, Tls.TLS, Optional.empty());
        Server doubting = new Server(
                trusting.host(),
                port,
                Tls.TLS,
                Optional.empty(),
                trusting.ownHost(),
                Optional.empty(),
                trusting.connecting(),
                trusting.answering());
        assertThatThrownBy(() -> Dialogue.open(doubting))
                .satisfies(problem -> assertThat(Words.of(problem)).contains("certificate"));
    }

    @Test
    void a_server_that_is_not_there_is_told_in_plain_words() {
        mail.stop();
        assertThatThrownBy(() -> Dialogue.open(to("127.0.0.1", 1, Tls.NONE, Optional.empty())))
                .satisfies(problem -> assertThat(Words.of(problem)).isEqualTo("nothing listens there"));
    }

    private static Ending send(Dialogue line) {
        Letter letter = new Letter(
                "ann@example.org",
                "Ann",
                "สายสองรายการ",
                ".\nAI-58 ü",
                "<p>AI-58 ü</p>",
                URI.create("https://debrief.example.org/unsubscribe/x"));
        byte[] bytes = Mime.of(
                letter,
                new Sender("Debrief", new EmailAddress("debrief@example.org")),
                UUID.randomUUID(),
                "debrief.example.org",
                Instant.EPOCH);
        return line.send("debrief@example.org", "ann@example.org", bytes, () -> true);
    }

    private static Optional<Server.Credentials> password(String password) {
        return Optional.of(new Server.Credentials("debrief", password));
    }

    private static Server to(String host, int port, Tls tls, Optional<Server.Credentials> credentials) {
        return new Server(
                host,
                port,
                tls,
                credentials,
                "debrief.example.org",
                Optional.of(Certificates.context().getSocketFactory()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }
}
