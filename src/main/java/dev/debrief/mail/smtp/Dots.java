package dev.debrief.mail.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who may put the final dot of a mail, kept in the database before it is put. One try of one delivery has one dot: either
 * somebody is about to put it, or it has been ruled out. So a process that was killed leaves behind whether the server
 * can have the mail, and one that was only slow cannot put its dot after another has taken over.
 */
@ApplicationScoped
class Dots {
    private static final String ONE = """
            insert into mail_dot (delivery, attempt, sent, at) values (?, ?, ?, ?)
            on conflict on constraint mail_dot_once do nothing""";

    private final DataSource database;
    private final Clock clock;

    Dots(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the dot of this try; false if it was taken or ruled out before. */
    boolean take(UUID delivery, int attempt) {
        return write(delivery, attempt, true);
    }

    /** The server has answered that it does not take the mail, so the dot is as good as never put. */
    void takeBack(UUID delivery, int attempt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update mail_dot set sent = false where delivery = ? and attempt = ?")) {
            statement.setObject(1, delivery);
            statement.setInt(2, attempt);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the dot of a mail could not be taken back", e);
        }
    }

    /** Makes sure that this try never puts its dot; false if it may have been put. */
    boolean ruleOut(UUID delivery, int attempt) {
        if (write(delivery, attempt, false)) return true;
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select sent from mail_dot where delivery = ? and attempt = ?")) {
            statement.setObject(1, delivery);
            statement.setInt(2, attempt);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && !found.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dot of a mail could not be looked at", e);
        }
    }

    private boolean write(UUID delivery, int attempt, boolean sent) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, delivery);
            statement.setInt(2, attempt);
            statement.setBoolean(3, sent);
            statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the dot of a mail could not be written down", e);
        }
    }
}
