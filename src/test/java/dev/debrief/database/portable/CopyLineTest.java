package dev.debrief.database.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class CopyLineTest {
    @Property(tries = 200)
    void any_values_come_back_in_their_places(@ForAll @NotEmpty List<String> texts) {
        List<String> values = new ArrayList<>();
        for (String text : texts) values.add(text.isEmpty() ? null : text.replaceAll("[\\uD800-\\uDFFF\\u0000]", "🙂"));
        assertThat(CopyLine.read(CopyLine.write(values))).isEqualTo(values);
    }

    @Test
    void nothing_and_an_empty_text_are_two_things() {
        assertThat(CopyLine.read(bytes("\\N\t\t\\\\N\n"))).isEqualTo(Arrays.asList(null, "", "\\N"));
    }

    @Test
    void what_the_server_writes_with_a_backslash_is_understood() {
        assertThat(CopyLine.read(bytes("a\\tb\\nc\\\\d\\be\\ff\\vg\\r"))).containsExactly("a\tb\nc\\d\be\ff\u000bg\r");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
