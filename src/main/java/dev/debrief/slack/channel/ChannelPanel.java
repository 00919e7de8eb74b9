package dev.debrief.slack.channel;

import dev.debrief.people.TeamPanel;
import dev.debrief.slack.SlackSettings;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;

/** On the page of a team: its channel in Slack, where Slack is on. */
@ApplicationScoped
class ChannelPanel implements TeamPanel {
    private final SlackSettings settings;
    private final TeamChannels channels;

    ChannelPanel(SlackSettings settings, TeamChannels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    @Override
    public RawString of(long team) {
        if (!settings.isOn()) return new RawString("");
        return new RawString(
                ChannelPages.Templates.teamChannel(team, channels.of(team).orElse(""))
                        .render());
    }
}
