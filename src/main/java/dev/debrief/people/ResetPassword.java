package dev.debrief.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The way back in for somebody at the terminal, when no administrator can sign in. It needs nothing but the database,
 * so it works while Debrief runs and while it does not.
 */
public final class ResetPassword {
    private static final Duration HOLDS = Duration.ofHours(1);

    private ResetPassword() {}

    /**
     * Makes a link that lets the person with this address choose a new password, once, within the hour. A pause after
     * failed sign-ins does not stop it.
     *
     * @param connection to Debrief's database; what is done is one transaction of its own when it commits by itself
     * @return the path of the link, to be put behind the address of Debrief; empty when nobody with this address has
     *     an account that is not deactivated
     */
    public static Optional<String> link(Connection connection, Clock clock, String email) throws SQLException {
        String words = RandomToken.make();
        Instant now = clock.instant();
        try (PreparedStatement statement = connection.prepareStatement("""
                with somebody as (select id from person
                    where lower(email) = lower(?) and role is not null and deactivated_at is null),
                former as (delete from one_time_link
                    where used_at is null and person_id in (select id from somebody))
                insert into one_time_link (person_id, purpose, hash, made_at, expires_at)
                select id, 'RESET', ?, ?, ? from somebody returning id""")) {
            statement.setString(1, email.strip());
            statement.setBytes(2, RandomToken.hash(words));
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.setObject(4, now.plus(HOLDS).atOffset(ZoneOffset.UTC));
            try (ResultSet made = statement.executeQuery()) {
                return made.next() ? Optional.of(OneTimeLink.path(words)) : Optional.empty();
            }
        }
    }
}
