package dev.debrief.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Addresses that their servers refused. Mail to them pauses until somebody says that they work. */
@ApplicationScoped
public class BouncedAddresses {
    private static final int MOST = 200;

    private final DataSource database;
    private final Clock clock;

    BouncedAddresses(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An address that was refused.
     *
     * @param said what its server said, with the code
     * @param personId whose address it is now; 0 if it is nobody's any more
     * @param person their name; empty if it is nobody's any more
     */
    record Bounced(String address, String said, Instant at, long personId, String person) {}

    /** What the server said when it refused this address; empty where mail goes there. */
    public Optional<String> said(String address) {
        return one(address).map(Bounced::said);
    }

    /** Keeps what the server said; the newest refusal stands. */
    public void note(String address, String said) {
        run("""
                insert into bounced_address (address, said, at) values (?, ?, ?)
                on conflict (address) do update set said = excluded.said, at = excluded.at""", statement -> {
            statement.setString(1, address.toLowerCase(Locale.ROOT));
            statement.setString(2, said);
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    /** Somebody says that the address works. */
    void works(String address) {
        run("delete from bounced_address where address = ?", statement -> {
            statement.setString(1, address.toLowerCase(Locale.ROOT));
            return statement.executeUpdate();
        });
    }

    Optional<Bounced> one(String address) {
        return run("select address, said, at, 0, '' from bounced_address where address = ?", statement -> {
            statement.setString(1, address.toLowerCase(Locale.ROOT));
            return read(statement).stream().findFirst();
        });
    }

    /** The newest ones. */
    List<Bounced> newest() {
        return run("""
                select b.address, b.said, b.at, coalesce(p.id, 0), coalesce(p.name, '')
                from (select * from bounced_address order by at desc, address limit ?) b
                left join person p on lower(p.email) = b.address
                order by b.at desc, b.address""", statement -> {
            statement.setInt(1, MOST);
            return read(statement);
        });
    }

    private static List<Bounced> read(PreparedStatement statement) throws SQLException {
        List<Bounced> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Instant at = rows.getObject(3, OffsetDateTime.class).toInstant();
                found.add(new Bounced(rows.getString(1), rows.getString(2), at, rows.getLong(4), rows.getString(5)));
            }
        }
        return found;
    }

    private interface Asking<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Asking<T> asking) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return asking.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the refused addresses cannot be reached", e);
        }
    }
}
