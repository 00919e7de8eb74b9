package dev.debrief.slack.channel;

import dev.debrief.shared.Recurring;
import dev.debrief.slack.SlackSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Tells channels what was published, and lets every message about an incident or an item say how that stands now. */
@ApplicationScoped
class ChannelNews implements Recurring {
    private final SlackSettings settings;
    private final NewsRows rows;
    private final TeamChannels channels;
    private final NewsBoard board;

    ChannelNews(SlackSettings settings, NewsRows rows, TeamChannels channels, NewsBoard board) {
        this.settings = settings;
        this.rows = rows;
        this.channels = channels;
        this.board = board;
    }

    @Override
    public String name() {
        return "news for channels";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    @Transactional
    public void run() {
        if (!settings.isOn() || channels.all().isEmpty()) return;
        rows.newPublications().forEach(board::post);
        rows.known().forEach(board::follow);
    }
}
