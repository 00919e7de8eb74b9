package dev.debrief.database.portable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Values of every type that a table may have one day, at their limits, out of PostgreSQL and back into it. */
class ExactValuesTest {
    private static final String ROWS = """
            create table %1$s (
                word text primary key, small smallint, whole bigint, exact numeric, near double precision, yes boolean,
                bytes bytea, instant timestamptz, local timestamp, day date, span interval, id uuid, document jsonb,
                texts text[], numbers integer[], instants timestamptz[], documents jsonb[], range int4range,
                words tsvector, made bigint generated always as (whole / 2) stored)
            """;

    private static final String VALUES = """
            insert into before values
            ('', null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null),
            (E'\\\\N', -32768, 9223372036854775807, 'NaN', 'Infinity', true, '\\x00ff0a5c', 'infinity', '-infinity', 'infinity',
             '-178000000 years', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '{"": {"a": [1.50, 1e400, "\\u2028"]}, "b": null}',
             '{}', '{}', '{}', '{}', 'empty', ''),
            (E'\\t\\r\\n\\\\ "quoted" \\u0001 \\u007f 🙂 e\\u0301 ข้อมูล', 32767, -9223372036854775808, '0.0000000000000000001000',
             5e-324, false, '', '0044-03-15 12:00:00+00 BC', '294276-12-31 23:59:59.999999', '4713-01-01 BC', '1.000001 s',
             '00000000-0000-0000-0000-000000000000', '[]', array['', 'NULL', null, E'a\\\\"b,{}\\n', '🙂'],
             '[0:1]={1,null}', array['2024-06-21 03:09:00.123456+02', null]::timestamptz[],
             array['[1, 2]', 'null', '"\\\\"']::jsonb[], '[1,5)', 'a:1 b:2A'),
            ('more', 0, 0, 123456789012345678901234567890.123456789, 0.1, null, '\\xdeadbeef', '2024-06-21 03:09:00.1+00',
             '2024-06-21 03:09:00', '2024-06-21', '0', null, '"text"', '{{a,b},{c,null}}', '{{1},{2}}', null, null, null, null)
            """;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("debrief.postgresql", "target");
        server =
                EmbeddedServer.start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
    }

    @Test
    void every_value_comes_back_exactly_and_the_second_file_is_the_first() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            connection.setAutoCommit(false);
            TextSettings.set(connection);
            run(connection, ROWS.formatted("before"), ROWS.formatted("after"), VALUES);
            byte[] first = out(connection, "before");
            assertThat(new String(first, StandardCharsets.UTF_8).lines())
                    .hasSize(4)
                    .allMatch(line -> line.startsWith("{\"word\":") && !line.contains("made"));
            assertThat(in(connection, "after", first)).isEqualTo(4);
            assertThat(out(connection, "after")).isEqualTo(first);
            assertThat(differences(connection)).isZero();
        }
    }

    private static byte[] out(Connection connection, String table) throws SQLException, IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        rows(connection, table).writeTo(file);
        return file.toByteArray();
    }

    private static long in(Connection connection, String table, byte[] file) throws SQLException, IOException {
        return rows(connection, table).readFrom(new ByteArrayInputStream(file));
    }

    private static Rows rows(Connection connection, String name) throws SQLException {
        Map<String, Table> tables = new Catalogue(connection).tables();
        return new Rows(tables.get(name), connection.unwrap(PGConnection.class).getCopyAPI());
    }

    private static int differences(Connection connection) throws SQLException {
        String query = "select count(*) from before b full join after a on a.word = b.word"
                + " where a::text is distinct from b::text";
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void run(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        }
    }
}
