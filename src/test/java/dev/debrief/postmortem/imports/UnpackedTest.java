package dev.debrief.postmortem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.imports.Incoming;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a zip brings is taken out of it within bounds, and whatever its names say. */
class UnpackedTest {
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Unpacked unpacked(Map<String, byte[]> files) throws IOException {
        return Unpacked.of(List.of(SentFile.of("all.zip", zip(files))));
    }

    @Test
    void its_texts_are_to_be_read_other_files_are_named_and_those_of_the_system_are_not() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2024/", new byte[0]);
        files.put("2024/gap.md", text("# Gap"));
        files.put("2024/load.png", new byte[] {1});
        files.put("2024/empty.md", new byte[0]);
        files.put("__MACOSX/2024/._gap.md", text("x"));
        files.put(".DS_Store", text("x"));
        Unpacked unpacked = unpacked(files);
        assertThat(unpacked.problem()).isEmpty();
        assertThat(unpacked.files())
                .extracting(Incoming::path, Incoming::isToRead)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2024/gap.md", true),
                        org.assertj.core.groups.Tuple.tuple("2024/load.png", false),
                        org.assertj.core.groups.Tuple.tuple("2024/empty.md", false));
    }

    @Test
    void a_name_that_climbs_out_is_only_a_name() throws IOException {
        Unpacked unpacked = unpacked(Map.of("..\\..\\etc/pass\u0001wd.md", text("# Gap")));
        assertThat(unpacked.files()).extracting(Incoming::path).containsExactly("../../etc/passwd.md");
    }

    @Test
    void what_grows_too_large_is_refused_in_words() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 65; i++) files.put("bomb" + i + ".md", zeros);
        byte[] bomb = zip(files);
        assertThat(bomb.length).isLessThan(200_000);
        Unpacked unpacked = Unpacked.of(List.of(SentFile.of("bomb.zip", bomb)));
        assertThat(unpacked.problem()).startsWith("Unpacked this is more than 64 MB.");
        assertThat(unpacked.files()).isEmpty();
    }

    @Test
    void more_files_than_fit_into_one_import_are_refused_in_words() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= Unpacked.MOST_FILES; i++) files.put(i + ".md", text("# " + i));
        assertThat(unpacked(files).problem()).startsWith("These are more than 2,000 files.");
    }

    @Test
    void a_damaged_zip_and_one_without_a_text_are_refused_in_words() throws IOException {
        byte[] whole = zip(Map.of("gap.md", text("# Gap ".repeat(1_000))));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 3);
        assertThat(Unpacked.of(List.of(SentFile.of("half.zip", half))).problem())
                .startsWith("half.zip cannot be unpacked");
        assertThat(unpacked(Map.of("load.png", new byte[] {1})).problem()).startsWith("There is no post-mortem in it.");
    }
}
