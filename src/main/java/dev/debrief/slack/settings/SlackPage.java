package dev.debrief.slack.settings;

import dev.debrief.slack.channel.TeamChannels.TeamChannel;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page of Slack shows.
 *
 * @param missing the settings without which no message leaves; empty when it is on
 * @param workspace what Slack said when it was asked just now; empty when it is off
 * @param canAnswer whether buttons of messages answer
 * @param interactivity the address that Slack has to know for that; empty where nobody said where Debrief is
 * @param own the address of the reader; empty if there is none
 * @param test what became of the test message that was sent just now; empty if there was none
 * @param absent who was looked for and not found
 */
@TemplateData
record SlackPage(
        List<String> missing,
        String workspace,
        boolean canAnswer,
        String interactivity,
        String own,
        String test,
        String testAddress,
        List<TeamChannel> channels,
        List<Absent> absent,
        String said) {
    /** Somebody who cannot be reached in Slack, and since when that is known. */
    @TemplateData
    record Absent(long person, String name, String email, String why, String at) {}

    public boolean isOn() {
        return missing.isEmpty();
    }
}
