package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a no of the mail server means. */
class ReplyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 no such user",
                "550 no such user here",
                "553-5.1.3 bad address",
                "550 5.1.10 recipient not found",
                "550 5.2.1 mailbox disabled",
                "551 user not local"
            })
    void these_say_that_nobody_gets_mail_at_the_address(String line) {
        assertThat(recipient(line).isAboutTheAddress()).isTrue();
        assertThat(recipient(line).mayChange()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 relaying denied",
                "554 5.7.1 blocked by a list",
                "552 5.2.2 mailbox full",
                "553 5.1.8 sender has no domain",
                "450 4.1.1 come back",
                "554 no"
            })
    void these_say_nothing_about_the_address(String line) {
        assertThat(recipient(line).isAboutTheAddress()).isFalse();
    }

    @Test
    void greylisting_wants_patience() {
        assertThat(recipient("451 4.7.1 greylisted, come back later").patience())
                .hasMinutes(5);
        assertThat(recipient("450 4.2.0 greylisted").mayChange()).isTrue();
        assertThat(recipient("421 4.3.2 going down").patience()).isNull();
        assertThat(new Reply(Step.DOT, 452, "452 4.3.1 disk full").patience()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"MAIL,true", "RECIPIENT,false", "DATA,false", "DOT,false"})
    void a_refused_sender_is_mended_in_the_settings_and_not_in_the_mail(Step step, boolean mayChange) {
        assertThat(new Reply(step, 553, "553 5.7.1 not your address").mayChange())
                .isEqualTo(mayChange);
    }

    private static Reply recipient(String line) {
        return new Reply(Step.RECIPIENT, Integer.parseInt(line.substring(0, 3)), line);
    }
}
