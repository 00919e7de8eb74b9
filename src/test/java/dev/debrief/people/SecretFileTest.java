package dev.debrief.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @Test
    void it_is_made_once_for_its_owner_only(@TempDir Path data) throws IOException {
        Secret first = SecretFile.in(data).read();
        Secret second = SecretFile.in(data).read();

        assertThat(second.keyFor("session")).isEqualTo(first.keyFor("session")).hasSize(32);
        assertThat(second.keyFor("session")).isNotEqualTo(first.keyFor("something else"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(data).isDirectoryNotContaining(file -> !file.endsWith("secret"));
    }

    @Test
    void a_file_that_others_can_read_is_refused_with_the_way_out(@TempDir Path data) throws IOException {
        SecretFile.in(data).read();
        Files.setPosixFilePermissions(data.resolve("secret"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> SecretFile.in(data).read())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_short_secret_from_the_environment_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> Secret.given("too short"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("openssl rand");
    }
}
