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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Counts tries in the database: the same count for all replicas, and still there after a restart. */
@ApplicationScoped
class SignInFailures {
    static final Duration PAUSE = Duration.ofMinutes(10);

    /** One statement, so that tries at the same moment are all counted. A quiet while or a pause served starts anew. */
    private static final String COUNT = """
            insert into sign_in_failure as f (subject, failures, last_at) values (?, 1, ?)
            on conflict (subject) do update set
              failures = case when f.last_at <= ? then 1 else f.failures + 1 end,
              paused_until = case when f.last_at <= ? then null
                                  when f.failures + 1 >= ? then coalesce(f.paused_until, ?) end,
              last_at = ?
            returning failures""";

    private static final String PAUSED =
            "select paused_until from sign_in_failure where subject = ? and paused_until > ?";

    private final AgroalDataSource database;
    private final Clock clock;

    SignInFailures(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When the next try is possible, if there is a pause now. */
    Optional<Instant> pausedUntil(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PAUSED)) {
            query.setString(1, subject);
            query.setObject(2, at(clock.instant()));
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                return Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("failed sign-ins could not be looked up", e);
        }
    }

    /** Counts a try before its outcome is known, and says the how manieth it is. */
    int count(String subject, int mostInARow) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, subject);
            statement.setObject(2, at(now));
            statement.setObject(3, at(now.minus(PAUSE)));
            statement.setObject(4, at(now.minus(PAUSE)));
            statement.setInt(5, mostInARow);
            statement.setObject(6, at(now.plus(PAUSE)));
            statement.setObject(7, at(now));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a sign-in could not be counted", e);
        }
    }

    /** What was counted for somebody who then came in does not count. */
    void forget(String subject) {
        execute("delete from sign_in_failure where subject = ?", subject);
    }

    /** Takes one try back. */
    void takeBack(String subject) {
        execute(
                "update sign_in_failure set failures = greatest(failures - 1, 0), paused_until = null where subject = ?",
                subject);
    }

    private void execute(String sql, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("failed sign-ins could not be forgotten", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
