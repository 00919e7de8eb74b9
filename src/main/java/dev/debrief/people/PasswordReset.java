package dev.debrief.people;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** {@link ResetPassword} on Debrief's own database. */
@ApplicationScoped
public class PasswordReset {
    private final AgroalDataSource database;
    private final Clock clock;

    PasswordReset(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The path of a one-time link for the person with this address, if an account has it. */
    public Optional<String> link(String email) {
        try (Connection connection = database.getConnection()) {
            return ResetPassword.link(connection, clock, email);
        } catch (SQLException e) {
            throw new IllegalStateException("no link could be made for a new password", e);
        }
    }
}
