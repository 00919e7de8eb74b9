package dev.debrief.database.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.database.Progress;
import dev.debrief.database.SchemaVersion;
import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything out of one database and into others. */
class PortableCopyTest {
    private static final Map<String, String> EMBEDDED = Map.of();

    private static Installation origin;
    private static Path export;

    private final List<String> said = new ArrayList<>();
    private Path work;

    @BeforeAll
    static void oneInstallation() throws Exception {
        origin = Installation.filled();
        export = Installation.directory().resolve("debrief.zip");
        Export.make(origin.data(), EMBEDDED, export, line -> {});
    }

    @AfterAll
    static void stop() throws IOException {
        origin.close();
    }

    @BeforeEach
    void workplace() throws IOException {
        work = Installation.directory();
    }

    @Test
    void an_export_of_an_import_is_the_same_file_byte_for_byte() throws Exception {
        Path there = work.resolve("there");
        Import.from(export, there, EMBEDDED, said::add);
        assertThat(said.get(said.size() - 1)).contains("Brought in", "Start Debrief");
        Path again = work.resolve("again.zip");
        Export.make(there, EMBEDDED, again, said::add);
        assertThat(again).hasSameBinaryContentAs(export);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
                .isEqualTo("rw-------");

        try (Installation arrived = Installation.on(there)) {
            assertThat(arrived.ask(
                            "select string_agg(number || '>' || duplicate_of, ' ' order by number) from incident"))
                    .isEqualTo("1>2 2>1");
            assertThat(arrived.ask("select name from severity where rank = 1")).isEqualTo("Weltuntergang");
            assertThat(arrived.ask("select password_hash from person where id = 1"))
                    .isEqualTo("$2a$10$hash");
            assertThat(arrived.ask("select count(*) from api_token")).isEqualTo("0");
            assertThat(arrived.ask("select count(*) from searched_incident")).isEqualTo("2");
            assertThat(arrived.ask("select nextval('incident_number')")).isEqualTo("3");
        }
    }

    @Test
    void another_server_gives_the_same_file_too() throws Exception {
        try (Installation theirs = Installation.on(work.resolve("theirs"))) {
            Import.from(export, work, theirs.asExternal(), said::add);
            Path again = work.resolve("again.zip");
            Export.make(work, theirs.asExternal(), again, said::add);
            assertThat(again).hasSameBinaryContentAs(export);
            refused(() -> Import.from(export, work, theirs.asExternal(), said::add), "not empty");
        }
    }

    @Test
    void secrets_stay_where_they_were_made() throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile())) {
            StringBuilder everything = new StringBuilder();
            for (var entry : zip.stream().toList()) {
                everything.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(everything).contains("$2a$10$hash", "🙂").doesNotContain("c2VjcmV0IG9mIGEgdG9rZW4=");
            assertThat(zip.getEntry("tables/api_token.jsonl")).isNull();
            assertThat(zip.getEntry("tables/revision.jsonl")).isNotNull();
        }
    }

    @Test
    void every_table_travels_or_is_named_with_the_reason() throws Exception {
        try (PortableFile file = PortableFile.open(export, new Progress(said::add, ""))) {
            List<String> travelled = new ArrayList<>(file.manifest().leftOut().keySet());
            file.manifest().tables().forEach(entry -> travelled.add(entry.table()));
            assertThat(travelled).containsExactlyInAnyOrderElementsOf(origin.tables());
            assertThat(origin.tables()).containsAll(LeftOut.TABLES.keySet());
        }
    }

    /** Whoever adds a column with such a name decides here whether it may leave. */
    @Test
    void no_column_that_sounds_like_a_secret_travels_unasked() throws Exception {
        try (PortableFile file = PortableFile.open(export, new Progress(said::add, ""))) {
            List<String> suspicious = new ArrayList<>();
            for (PortableManifest.Entry entry : file.manifest().tables()) {
                entry.columns().keySet().stream()
                        .filter(column ->
                                column.matches(".*(secret|token|hash|credential|sealed|session|_key|cookie).*"))
                        .forEach(column -> suspicious.add(entry.table() + "." + column));
            }
            suspicious.removeIf(column -> column.endsWith(".template_key")); // a name, as documents bear it
            suspicious.remove("delivery.dedupe_key"); // what an effect is told apart by; it opens nothing
            assertThat(suspicious).isSubsetOf("person.password_hash", "person.session_generation");
        }
    }

    @Test
    void a_damaged_file_is_refused_before_anything_is_written() throws IOException {
        Path half = Files.copy(export, work.resolve("half.zip"));
        try (RandomAccessFile file = new RandomAccessFile(half.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        byte[] bytes = Files.readAllBytes(export);
        int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tables/incident.jsonl") + 30;
        bytes[content] ^= 1;
        Path flipped = Files.write(work.resolve("flipped.zip"), bytes);
        Path there = work.resolve("new");
        refused(() -> Import.from(half, there, EMBEDDED, said::add), "damaged");
        refused(() -> Import.from(flipped, there, EMBEDDED, said::add), "damaged");
        assertThat(there).doesNotExist();
    }

    @Test
    void what_is_there_already_is_not_mixed_with() {
        refused(() -> Import.from(export, origin.data(), EMBEDDED, said::add), "is running", "Stop it");
        refused(() -> Export.make(origin.data(), EMBEDDED, export, said::add), "is there already");
    }

    @Test
    void an_export_from_a_newer_debrief_is_refused() throws IOException {
        Path newer = work.resolve("newer.zip");
        ForgedExport.from(export, newer, manifest -> manifest.replaceFirst("\"steps\" : \\[", "\"steps\" : [ 9999,"));
        refused(() -> Import.from(newer, work.resolve("new"), EMBEDDED, said::add), "newer Debrief", "9999");
        assertThat(work.resolve("new")).doesNotExist();
    }

    @Test
    void an_export_of_an_older_debrief_is_brought_up_to_date() throws Exception {
        Path older = work.resolve("older.zip");
        try (Installation before = Installation.at("24")) {
            assertThat(before.tables()).contains("incident").doesNotContain("action_item");
            Export.make(before.data(), EMBEDDED, older, said::add);
        }
        Import.from(older, work.resolve("there"), EMBEDDED, said::add);
        try (Installation arrived = Installation.on(work.resolve("there"));
                var connection = arrived.connect()) {
            assertThat(SchemaVersion.applied(connection)).isEqualTo(SchemaVersion.known());
            assertThat(arrived.ask("select name from person")).isEqualTo("From before");
        }
    }

    @Test
    void a_row_that_the_database_refuses_leaves_nothing_behind() throws Exception {
        Path there = work.resolve("there");
        Path wrong = work.resolve("wrong.zip");
        ForgedExport.of("team", export, wrong, rows -> rows.replace("\"lead_id\":1", "\"lead_id\":999"));
        refused(() -> Import.from(wrong, there, EMBEDDED, said::add), "Nothing was brought in");
        try (Installation empty = Installation.on(there)) {
            assertThat(empty.ask("select count(*) from person")).isEqualTo("0");
        }
        Import.from(export, there, EMBEDDED, said::add);
        try (Installation arrived = Installation.on(there)) {
            assertThat(arrived.ask("select count(*) from person")).isEqualTo("2");
        }
    }

    private static void refused(ThrowingCallable command, String... words) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(command)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(words);
    }
}
