package dev.debrief.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.shared.CannotStart;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people find Debrief is said once, and checked at the start. */
class BaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://debrief.example.org, https://debrief.example.org",
        "https://debrief.example.org/, https://debrief.example.org",
        "' HTTP://debrief.example.org:8443 ', http://debrief.example.org:8443",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void an_address_stands_without_a_slash_at_its_end(String written, String read) {
        assertThat(address(written).configured()).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debrief.example.org",
                "ftp://debrief.example.org",
                "https://",
                "https://debrief.example.org/incidents",
                "https://me:secret@debrief.example.org",
                "https://debrief.example.org?x=1",
                "https://two words"
            })
    void what_is_no_address_of_a_website_stops_the_start_with_a_sentence(String written) {
        BaseAddress address = address(written);
        assertThatThrownBy(address::configured)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("https://debrief.example.org, without a path");
    }

    @Test
    void where_nothing_is_said_the_request_says_it() {
        assertThat(address(" ").configured()).isEmpty();
        assertThat(new BaseAddress(Optional.empty(), Optional.empty()).configured())
                .isEmpty();
    }

    @Test
    void the_public_url_is_believed_before_the_elder_setting() {
        BaseAddress both =
                new BaseAddress(Optional.of("https://one.example.org"), Optional.of("https://two.example.org"));
        assertThat(both.of("/actions/17")).hasToString("https://one.example.org/actions/17");
        assertThat(new BaseAddress(Optional.of(" "), Optional.of("https://two.example.org")).of("/"))
                .hasToString("https://two.example.org/");
        assertThatThrownBy(() -> address("").of("/")).hasMessageContaining("nobody said");
    }

    private static BaseAddress address(String written) {
        return new BaseAddress(Optional.empty(), Optional.of(written));
    }
}
