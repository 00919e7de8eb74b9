package dev.debrief.database.portable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What PostgreSQL's own catalogue knows of the tables of Debrief's schema. */
final class Catalogue {
    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname collate "C"
            """;

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod), t.typname, a.attcollation <> 0,
                   coalesce(array_position(k.conkey, a.attnum), 0)
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'p'
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum
            """;

    private static final String FOREIGN_KEYS = """
            select k.conname, f.relname, t.relname, pg_get_constraintdef(k.oid)
            from pg_constraint k
            join pg_class f on f.oid = k.conrelid
            join pg_class t on t.oid = k.confrelid
            where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conparentid = 0
            order by f.relname collate "C", k.conname collate "C"
            """;

    /** Those of tables that stay behind are left out as well. */
    private static final String SEQUENCES = """
            select s.relname, coalesce(owner.relname, '')
            from pg_class s
            left join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass
                and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
            left join pg_class owner on owner.oid = d.refobjid
            where s.relnamespace = current_schema()::regnamespace and s.relkind = 'S'
            order by s.relname collate "C"
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** The names of all tables, those too that stay behind. */
    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(TABLES)) {
            while (found.next()) names.add(found.getString(1));
        }
        return names;
    }

    /** The tables that travel, by name. */
    Map<String, Table> tables() throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String name : names()) {
            if (!LeftOut.TABLES.containsKey(name)) tables.put(name, table(name));
        }
        return tables;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(FOREIGN_KEYS)) {
            while (found.next()) {
                keys.add(
                        new ForeignKey(found.getString(1), found.getString(2), found.getString(3), found.getString(4)));
            }
        }
        return keys;
    }

    /** Where the sequences stand, by name. */
    Map<String, Position> sequences() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(SEQUENCES)) {
            while (found.next()) {
                if (!LeftOut.TABLES.containsKey(found.getString(2))) names.add(found.getString(1));
            }
        }
        Map<String, Position> positions = new TreeMap<>();
        for (String name : names) positions.put(name, position(name));
        return positions;
    }

    /** The last number that a sequence gave; {@code given} is false for one that has not begun. */
    record Position(long last, boolean given) {}

    private Table table(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        Map<Integer, Column> key = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, Quoted.name(name));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    Column column = new Column(
                            found.getString(1),
                            found.getString(2),
                            TextualForm.of(found.getString(3)),
                            found.getBoolean(4));
                    columns.add(column);
                    if (found.getInt(5) > 0) key.put(found.getInt(5), column);
                }
            }
        }
        return new Table(name, columns, List.copyOf(key.values()));
    }

    private Position position(String sequence) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select last_value, is_called from " + Quoted.name(sequence))) {
            found.next();
            return new Position(found.getLong(1), found.getBoolean(2));
        }
    }
}
