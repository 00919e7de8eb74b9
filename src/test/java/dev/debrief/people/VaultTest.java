package dev.debrief.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is sealed opens here, for its purpose, and nowhere else. */
class VaultTest {
    private static final String WORDS = "a token with ü and 🙂";

    private final Vault vault = new Vault(Secret.given("the secret of this installation, long enough"));

    @Test
    void what_was_sealed_opens_for_its_purpose() {
        assertThat(vault.open("token", vault.seal("token", WORDS))).contains(WORDS);
        assertThat(vault.open("token", vault.seal("token", ""))).contains("");
    }

    @Test
    void the_same_words_are_sealed_differently_each_time_and_are_not_to_be_read() {
        String first = vault.seal("token", WORDS);
        assertThat(vault.seal("token", WORDS)).isNotEqualTo(first);
        assertThat(new String(Base64.getDecoder().decode(first), StandardCharsets.UTF_8))
                .doesNotContain("token");
    }

    @Test
    void it_opens_for_no_other_purpose_and_under_no_other_secret() {
        String sealed = vault.seal("token", WORDS);
        assertThat(vault.open("webhook", sealed)).isEmpty();
        Vault other = new Vault(Secret.given("the secret of another installation, as long"));
        assertThat(other.open("token", sealed)).isEmpty();
    }

    @Test
    void what_was_changed_or_cut_does_not_open() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal("token", WORDS));
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(vault.open("token", Base64.getEncoder().encodeToString(changed)))
                    .as("byte " + place)
                    .isEmpty();
        }
        assertThat(vault.open("token", "")).isEmpty();
        assertThat(vault.open("token", "no base 64 !")).isEmpty();
        assertThat(vault.open("token", Base64.getEncoder().encodeToString(new byte[12])))
                .isEmpty();
    }
}
