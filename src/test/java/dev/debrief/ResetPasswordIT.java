package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class ResetPasswordIT {
    @Test
    void the_terminal_gives_a_link_that_opens_while_debrief_runs() throws Exception {
        Map<String, String> administrator =
                Map.of("DEBRIEF_ADMIN_EMAIL", "ada@example.com", "DEBRIEF_ADMIN_PASSWORD", "a-long-first-password");
        try (RunningDebrief debrief = RunningDebrief.with(administrator).start();
                RunningDebrief terminal = RunningDebrief.on(debrief.data(), Map.of())) {
            assertThat(terminal.startInVain("reset-password", "ada@example.com"))
                    .isZero();
            String line = terminal.said().get(terminal.said().size() - 1);
            String path = line.substring(line.indexOf("http://localhost:0") + "http://localhost:0".length());
            assertThat(debrief.get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_address_without_an_account_is_named() throws Exception {
        try (RunningDebrief debrief = RunningDebrief.with(Map.of()).start();
                RunningDebrief terminal = RunningDebrief.on(debrief.data(), Map.of())) {
            assertThat(terminal.startInVain("reset-password", "nobody@example.com"))
                    .isEqualTo(1);
            assertThat(terminal.said()).singleElement().asString().contains("nobody@example.com");
        }
    }
}
