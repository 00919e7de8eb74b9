package dev.debrief.mail.smtp;

import dev.debrief.shared.Together;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who may put the final dot of a mail, kept in the database before it is put. One try of one delivery has one dot: either
 * somebody is about to put it, or it has been ruled out. So a process that was killed leaves behind whether the server
 * can have the mail, and one that was only slow cannot put its dot after another has taken over.
 */
@ApplicationScoped
class Dots {
    private static final int MOST = 32;
    private static final String MANY = """
            insert into mail_dot (delivery, attempt, sent, at)
            select w.delivery, w.attempt, w.sent, cast(? as timestamptz) from unnest(?, ?, ?) as w(delivery, attempt, sent)
             order by w.delivery, w.attempt
            on conflict on constraint mail_dot_once do nothing
            returning delivery, attempt, sent""";

    private final Together<Dot, Boolean> together = new Together<>(MOST, this::write);

    private final DataSource database;
    private final Clock clock;

    /** @param sent false: ruled out */
    private record Dot(UUID delivery, int attempt, boolean sent) {}

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
        return together.ask(new Dot(delivery, attempt, sent));
    }

    /** Those who come at the same moment are written in one statement, and the disk is waited for once. */
    private List<Boolean> write(List<Dot> dots) {
        Object[] deliveries = dots.stream().map(Dot::delivery).toArray();
        Object[] attempts = dots.stream().map(Dot::attempt).toArray();
        Object[] sent = dots.stream().map(Dot::sent).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MANY)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("uuid", deliveries));
            statement.setArray(3, connection.createArrayOf("int4", attempts));
            statement.setArray(4, connection.createArrayOf("bool", sent));
            List<Dot> written = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next())
                    written.add(new Dot(rows.getObject(1, UUID.class), rows.getInt(2), rows.getBoolean(3)));
            }
            // the same dot asked for twice at once was written once: one of the two has it
            return dots.stream().map(written::remove).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the dot of a mail could not be written down", e);
        }
    }
}
