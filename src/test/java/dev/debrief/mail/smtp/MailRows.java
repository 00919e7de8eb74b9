package dev.debrief.mail.smtp;

import dev.debrief.mail.Letter;
import dev.debrief.mail.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Letters that tests put into the queue, and what the queue says of them. */
@ApplicationScoped
public class MailRows {
    private final Post post;
    private final DataSource database;

    MailRows(Post post, DataSource database) {
        this.post = post;
        this.database = database;
    }

    /** Where a delivery stands. */
    record Row(String uuid, String target, String state, String why, String reference, String payload) {}

    /** One letter of the usual size to each of them, with its time. */
    @Transactional
    public void write(String kind, List<String> addresses, List<Instant> notBefore) {
        for (int i = 0; i < addresses.size(); i++) {
            String to = addresses.get(i);
            Letter letter = new Letter(to, "Person " + i, "Two late, one due", text(i), html(i), null);
            post.send(letter, kind, kind + " " + to, "A mail to " + to, null, notBefore.get(i));
        }
    }

    private static String text(int number) {
        return ("AI-" + number + " Count a retrying job as failed after 3 attempts\n").repeat(40);
    }

    private static String html(int number) {
        return ("<p style=\"color:#1a2024\">AI-" + number + " Count a retrying job as failed</p>\n").repeat(120);
    }

    List<Row> of(String kind) {
        List<Row> rows = new ArrayList<>();
        ask(
                "select uuid, target, state, why, reference, payload from delivery where kind = ? order by id",
                kind,
                row -> rows.add(new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
        return rows;
    }

    Row to(String address) {
        List<Row> rows = new ArrayList<>();
        ask(
                "select uuid, target, state, why, reference, payload from delivery where target = ? order by id desc",
                address.toLowerCase(Locale.ROOT),
                row -> rows.add(new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
        return rows.get(0);
    }

    /** How many may still go on by themselves. */
    int unsettled(String kind) {
        int[] count = new int[1];
        ask(
                "select count(*) from delivery where kind = ? and (state in ('waiting', 'sending')"
                        + " or (state = 'unknown' and not_before is not null))",
                kind,
                row -> count[0] = row.getInt(1));
        return count[0];
    }

    /** As if there were no leases: whatever is on its way may be taken by the next one. */
    void forgetLeases(String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update delivery set state = 'waiting', due = true, not_before = written_at, lease = null,"
                                + " lease_until = null, leased_by = null where kind = ? and state = 'sending'")) {
            statement.setString(1, kind);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends what this kind has left, so that the next run has the queue for itself. */
    void clear(String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from delivery where kind = ?")) {
            statement.setString(1, kind);
            statement.executeUpdate();
            try (PreparedStatement breaker = connection.prepareStatement("delete from destination_outage")) {
                breaker.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void ask(String sql, String parameter, Reading reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
