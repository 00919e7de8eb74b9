package dev.debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of keys is true: it has every key that a script handles, and no other. */
class ShortcutsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final Set<String> HELD = Set.of("Alt", "Shift", "Control");

    /** The ways in which our scripts ask for a key: a comparison, or a table from keys to deeds. */
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile("isPressed\\(\"([^\"]+)\""),
            Pattern.compile("\\.key(?:\\.toLowerCase\\(\\))? [!=]== \"([^\"]+)\""),
            Pattern.compile(
                    "\\b(Arrow(?:Up|Down|Left|Right)|Enter|Escape|Home|End|PageUp|PageDown|Delete|Backspace|F\\d+):"));

    private static final Pattern TABLE = Pattern.compile("const keys = \\{([^}]*)}");

    @Test
    void every_key_that_a_script_handles_is_in_the_list_and_no_other() throws IOException {
        Set<String> handled = new TreeSet<>();
        try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
            for (Path script : scripts.filter(ShortcutsTest::isOurs).toList()) {
                String text = Files.readString(script);
                for (Pattern asked : ASKED) asked.matcher(text).results().forEach(key -> handled.add(key.group(1)));
                TABLE.matcher(text)
                        .results()
                        .forEach(table -> Pattern.compile("(\\w+):")
                                .matcher(table.group(1))
                                .results()
                                .forEach(key -> handled.add(key.group(1))));
            }
        }
        // A <dialog> closes itself with Escape.
        handled.add("Escape");
        Set<String> listed = new TreeSet<>();
        for (Shortcuts.Group group : new Shortcuts().groups()) {
            for (Shortcuts.Shortcut shortcut : group.keys()) {
                listed.addAll(shortcut.keys().stream()
                        .filter(key -> !HELD.contains(key))
                        .toList());
            }
        }
        assertThat(listed).isEqualTo(handled).contains("Enter", "ArrowUp", "b", "/");
    }

    @Test
    void keys_are_shown_as_they_are_written_on_the_keyboard() {
        assertThat(new Shortcuts.Shortcut(List.of("Alt", "ArrowUp"), "").caps()).containsExactly("Alt", "\u2191");
        assertThat(new Shortcuts.Shortcut(List.of("Control", "z"), "").caps()).containsExactly("Ctrl", "Z");
    }

    private static boolean isOurs(Path file) {
        return file.toString().endsWith(".js") && !file.toString().contains("htmx");
    }
}
