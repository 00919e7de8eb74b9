package dev.debrief.slack.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which requests come from Slack, and now. The example is that of Slack's own documentation. */
class SignatureTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String TIME = "1531420618";
    private static final Instant NOW = Instant.ofEpochSecond(1531420618L);
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    @Test
    void the_example_of_the_documentation_is_good() {
        assertThat(isGood(TIME, BODY, SIGNATURE, NOW)).isTrue();
        assertThat(isGood(TIME, BODY, SIGNATURE, NOW.plusSeconds(299))).isTrue();
    }

    @Test
    void what_is_old_or_from_the_future_is_refused_although_it_is_signed() {
        assertThat(isGood(TIME, BODY, SIGNATURE, NOW.plusSeconds(301))).isFalse();
        assertThat(isGood(TIME, BODY, SIGNATURE, NOW.minusSeconds(11))).isFalse();
    }

    @Test
    void whatever_was_changed_is_refused() {
        assertThat(isGood(TIME, BODY + "&a=b", SIGNATURE, NOW)).isFalse();
        assertThat(isGood("1531420619", BODY, SIGNATURE, NOW)).isFalse();
        assertThat(isGood(TIME, BODY, SIGNATURE.replace('a', 'b'), NOW)).isFalse();
        assertThat(isGood(TIME, BODY, "", NOW)).isFalse();
        assertThat(isGood("-1", BODY, SIGNATURE, NOW)).isFalse();
        assertThat(Signature.isGood(SECRET, null, bytes(BODY), SIGNATURE, NOW)).isFalse();
        assertThat(Signature.isGood(SECRET, TIME, bytes(BODY), null, NOW)).isFalse();
        assertThat(Signature.isGood("another secret", TIME, bytes(BODY), SIGNATURE, NOW))
                .isFalse();
    }

    private static boolean isGood(String time, String body, String signature, Instant now) {
        return Signature.isGood(SECRET, time, bytes(body), signature, now);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
