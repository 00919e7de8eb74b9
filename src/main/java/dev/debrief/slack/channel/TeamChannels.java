package dev.debrief.slack.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The channel of each team, where it has one. */
@ApplicationScoped
public class TeamChannels {
    private final EntityManager entityManager;
    private final Clock clock;

    TeamChannels(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** A team and its channel, by its id in Slack. */
    public record TeamChannel(long team, String name, String channel) {}

    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    public List<TeamChannel> all() {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select c.team_id, t.name, c.channel from slack_channel c join team t on t.id = c.team_id"
                                + " order by lower(t.name)",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new TeamChannel(
                        ((Number) row.get("team_id")).longValue(),
                        row.get("name", String.class),
                        row.get("channel", String.class)))
                .toList();
    }

    @Transactional
    public Optional<String> of(long team) {
        List<?> found = entityManager
                .createNativeQuery("select channel from slack_channel where team_id = :team", String.class)
                .setParameter("team", team)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** What is published and late from now on is told there. */
    @Transactional
    public void choose(long team, ChannelId channel) {
        entityManager
                .createNativeQuery(
                        "insert into slack_channel (team_id, channel, chosen_at) values (:team, :channel, :now)"
                                + " on conflict (team_id) do update set channel = excluded.channel,"
                                + " chosen_at = case when slack_channel.channel = excluded.channel then slack_channel.chosen_at"
                                + " else excluded.chosen_at end")
                .setParameter("team", team)
                .setParameter("channel", channel.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    public void leave(long team) {
        entityManager
                .createNativeQuery("delete from slack_channel where team_id = :team")
                .setParameter("team", team)
                .executeUpdate();
    }
}
