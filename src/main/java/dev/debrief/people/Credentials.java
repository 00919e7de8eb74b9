package dev.debrief.people;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Asks the database, with one small query a request, whether a session or a token still holds. */
@ApplicationScoped
class Credentials {
    private static final Duration LAST_USE_IS_EXACT_TO = Duration.ofMinutes(1);
    private static final String SESSION = """
            select id, name, zone, role from person
            where id = ? and session_generation = ? and deactivated_at is null and role is not null""";
    private static final String TOKEN = """
            select p.id, p.name, p.zone, p.role, t.id as token, t.last_used_at
            from api_token t join person p on p.id = t.person_id
            where t.hash = ? and t.revoked_at is null and (t.expires_at is null or t.expires_at > ?)
            and p.deactivated_at is null and p.role is not null""";

    private final AgroalDataSource database;
    private final Clock clock;

    Credentials(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<SignedIn> check(Session session) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SESSION)) {
            query.setLong(1, session.personId());
            query.setInt(2, session.generation());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(signedIn(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked about a session", e);
        }
    }

    Optional<SignedIn> checkToken(String token) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(TOKEN)) {
            query.setBytes(1, RandomToken.hash(token));
            query.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                SignedIn found = signedIn(rows);
                noteUse(connection, rows.getLong("token"), now);
                return Optional.of(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked about a token", e);
        }
    }

    private static void noteUse(Connection connection, long token, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setLong(2, token);
            update.setObject(3, now.minus(LAST_USE_IS_EXACT_TO).atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        return new SignedIn(
                row.getLong("id"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                Role.valueOf(row.getString("role")));
    }
}
