package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.mail.Tls;
import dev.debrief.mail.smtp.FaultyServer.Point;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dialogue with the mail server tells a line that broke before the final dot from one that broke after it. */
class DialogueTest {
    /** Larger than all buffers on the way, so that a line which breaks within it is noticed there. */
    private static final byte[] MAIL = ("Subject: x\r\n\r\n" + "a line of the mail\r\n".repeat(200_000) + "the end\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private static final byte[] SMALL =
            "Message-ID: <1@here>\r\n\r\n.a dot\r\n..\r\nthe end\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_mail_is_taken_as_it_was_written() throws Exception {
        try (FaultyServer server = FaultyServer.with(FaultyServer.GOOD)) {
            Dialogue dialogue = Dialogue.open(to(server));
            assertThat(send(dialogue, SMALL)).isEqualTo(new Ending.Taken("250 2.0.0 taken as 1"));
            assertThat(dialogue.standsAfterRest()).isTrue();
            assertThat(send(dialogue, SMALL)).isInstanceOf(Ending.Taken.class);
            dialogue.close();
            assertThat(server.taken())
                    .containsOnly(new FaultyServer.Taken(
                            "ann@example.org", "<1@here>", "Message-ID: <1@here>\n\n.a dot\n..\nthe end\n"));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA", "MID_BODY"})
    void a_line_that_breaks_before_the_final_dot_is_told_as_such(Point point) throws Exception {
        for (Deed deed : new Deed[] {new Deed.Cut(), new Deed.Silence()}) {
            if (point == Point.MID_BODY && deed instanceof Deed.Silence) continue; // the body is read by the silence
            try (FaultyServer server = FaultyServer.at(point, deed)) {
                Ending ending = send(Dialogue.open(to(server, deed)), MAIL);
                assertThat(ending).as(point + " " + deed).isInstanceOf(Ending.Broken.class);
                assertThat(server.taken()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOT", "AFTER_DOT"})
    void a_line_that_breaks_after_the_final_dot_is_told_as_such(Point point) throws Exception {
        for (Deed deed : new Deed[] {new Deed.Cut(), new Deed.Silence()}) {
            try (FaultyServer server = FaultyServer.at(point, deed)) {
                assertThat(send(Dialogue.open(to(server, deed)), SMALL))
                        .as(point + " " + deed)
                        .isInstanceOf(Ending.Lost.class);
                assertThat(server.taken()).hasSize(point == Point.AFTER_DOT ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_OK", "QUIT"})
    void a_line_that_breaks_after_the_answer_breaks_nothing(Point point) throws Exception {
        try (FaultyServer server = FaultyServer.at(point, new Deed.Cut())) {
            Dialogue dialogue = Dialogue.open(to(server));
            assertThat(send(dialogue, SMALL)).isInstanceOf(Ending.Taken.class);
            if (point == Point.AFTER_OK) assertThat(dialogue.standsAfterRest()).isFalse();
            dialogue.close();
            assertThat(server.taken()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "STARTTLS", "AUTH"})
    void a_line_that_never_comes_about_is_an_error_of_its_own(Point point) {
        for (Deed deed : new Deed[] {new Deed.Cut(), new Deed.Silence(), new Deed.Say("421 4.3.2 not now")}) {
            FaultyServer server = FaultyServer.at(point, deed, "STARTTLS", "AUTH");
            assertThatThrownBy(() -> Dialogue.open(encrypted(server, "localhost", deed)))
                    .as(point + " " + deed)
                    .isInstanceOf(MessagingException.class)
                    .hasMessageNotContaining("does not support");
            assertThat(server.reached()).as(point + " " + deed).contains(point);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA", "DOT"})
    void a_no_is_told_with_its_step_and_its_words_and_the_line_goes_on(Point point) throws Exception {
        try (FaultyServer server = FaultyServer.at(point, new Deed.Say("452-4.2.2 full\r\n452 4.2.2 come back"))) {
            Dialogue dialogue = Dialogue.open(to(server));
            Ending.Refused refused = (Ending.Refused) send(dialogue, SMALL);
            assertThat(refused.code()).isEqualTo(452);
            assertThat(refused.reply()).isEqualTo("452-4.2.2 full 452 4.2.2 come back");
            assertThat(refused.step()).hasToString(point == Point.RCPT ? "RECIPIENT" : point.name());
            server.follow(FaultyServer.GOOD);
            assertThat(dialogue.standsAfterRest()).isTrue();
            assertThat(send(dialogue, SMALL)).isInstanceOf(Ending.Taken.class);
        }
    }

    @Test
    void a_try_that_was_ruled_out_ends_without_its_dot() throws Exception {
        try (FaultyServer server = FaultyServer.with(FaultyServer.GOOD)) {
            Dialogue dialogue = Dialogue.open(to(server));
            assertThat(dialogue.send("debrief@example.org", "ann@example.org", SMALL, () -> false))
                    .isInstanceOf(Ending.RuledOut.class);
            dialogue.close();
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void a_gate_that_fails_leaves_the_mail_without_its_dot() throws Exception {
        try (FaultyServer server = FaultyServer.with(FaultyServer.GOOD)) {
            Ending ending = Dialogue.open(to(server)).send("debrief@example.org", "ann@example.org", SMALL, () -> {
                throw new IllegalStateException("the database is away");
            });
            assertThat(ending).isEqualTo(new Ending.Broken(Step.BODY, "the database is away"));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void the_gate_is_asked_when_all_but_the_dot_is_there() throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        try (FaultyServer server = FaultyServer.with((point, connection, recipient) -> {
            assertThat(point == Point.DOT && !asked.get()).isFalse();
            return new Deed.GoOn();
        })) {
            Dialogue dialogue = Dialogue.open(to(server));
            assertThat(dialogue.send("debrief@example.org", "ann@example.org", SMALL, () -> {
                        asked.set(true);
                        return server.taken().isEmpty();
                    }))
                    .isInstanceOf(Ending.Taken.class);
        }
    }

    @Test
    void starttls_is_really_encrypted_and_the_name_is_compared() throws Exception {
        try (FaultyServer server = FaultyServer.with(FaultyServer.GOOD, "STARTTLS", "AUTH")) {
            assertThat(send(Dialogue.open(encrypted(server, "localhost")), SMALL))
                    .isInstanceOf(Ending.Taken.class);
            assertThatThrownBy(() -> Dialogue.open(encrypted(server, "127.0.0.1")))
                    .satisfies(problem -> assertThat(Words.of(problem)).contains("certificate"));
        }
    }

    @Test
    void a_server_without_starttls_gets_no_password_and_no_mail() throws Exception {
        try (FaultyServer server = FaultyServer.with(FaultyServer.GOOD, "AUTH")) {
            assertThatThrownBy(() -> Dialogue.open(encrypted(server, "localhost")))
                    .hasMessageContaining("STARTTLS is required");
        }
    }

    private static Ending send(Dialogue dialogue, byte[] mail) {
        return dialogue.send("debrief@example.org", "ann@example.org", mail, () -> true);
    }

    private static Server to(FaultyServer server) {
        return to(server, new Deed.GoOn());
    }

    /** Only a silence is waited out, so that a machine that is slow for a while is not taken for one. */
    private static Duration patience(Deed deed) {
        return Duration.ofSeconds(deed instanceof Deed.Silence ? 3 : 60);
    }

    private static Server to(FaultyServer server, Deed deed) {
        return new Server(
                "127.0.0.1",
                server.port(),
                Tls.NONE,
                Optional.empty(),
                "debrief.example.org",
                Optional.empty(),
                Duration.ofSeconds(60),
                patience(deed));
    }

    private static Server encrypted(FaultyServer server, String host) {
        return encrypted(server, host, new Deed.GoOn());
    }

    private static Server encrypted(FaultyServer server, String host, Deed deed) {
        return new Server(
                host,
                server.port(),
                Tls.STARTTLS,
                Optional.of(new Server.Credentials("debrief", "secret")),
                "debrief.example.org",
                Optional.of(Certificates.context().getSocketFactory()),
                Duration.ofSeconds(60),
                patience(deed));
    }
}
