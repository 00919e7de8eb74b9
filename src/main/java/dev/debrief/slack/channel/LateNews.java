package dev.debrief.slack.channel;

import dev.debrief.shared.Recurring;
import dev.debrief.slack.SlackSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.stream.Stream;

/** Tells channels what has just become late: action items of their team, and post-mortems. */
@ApplicationScoped
class LateNews implements Recurring {
    private final SlackSettings settings;
    private final NewsRows rows;
    private final TeamChannels channels;
    private final NewsBoard board;

    LateNews(SlackSettings settings, NewsRows rows, TeamChannels channels, NewsBoard board) {
        this.settings = settings;
        this.rows = rows;
        this.channels = channels;
        this.board = board;
    }

    @Override
    public String name() {
        return "late news for channels";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @Transactional
    public void run() {
        if (!settings.isOn() || channels.all().isEmpty()) return;
        Stream.concat(rows.newlyLate().stream(), rows.newlyLatePostMortems().stream())
                .forEach(board::post);
    }
}
