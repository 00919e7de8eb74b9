package dev.debrief.slack.review;

import dev.debrief.people.BaseAddress;
import dev.debrief.review.Meetings;
import dev.debrief.review.Review;
import dev.debrief.review.Told;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.block.Blocks;
import dev.debrief.slack.block.Mrkdwn;
import dev.debrief.slack.channel.TeamChannels;
import dev.debrief.slack.message.Messages;
import dev.debrief.slack.message.NewMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Posts what a review decided, in the transaction of its signature: a team's in its channel, everybody's in all. */
@ApplicationScoped
class ReviewPosts {
    private static final int MOST = 15;

    private final Messages messages;
    private final TeamChannels channels;
    private final SlackSettings settings;
    private final Told told;
    private final BaseAddress address;

    ReviewPosts(Messages messages, TeamChannels channels, SlackSettings settings, Told told, BaseAddress address) {
        this.messages = messages;
        this.channels = channels;
        this.settings = settings;
        this.told = told;
        this.address = address;
    }

    void onSignature(@Observes Meetings.SignedOff signed) {
        if (!settings.isOn()) return;
        Review review = signed.review();
        Told.Words words = told.words(review);
        channels.all().stream()
                .filter(one -> review.teamId() == null || review.teamId() == one.team())
                .map(TeamChannels.TeamChannel::channel)
                .distinct()
                .forEach(channel -> messages.post(new NewMessage(
                        "review " + review.id() + " " + channel,
                        "review",
                        null,
                        channel,
                        null,
                        Mrkdwn.text(words.title() + " is signed off"),
                        blocks(words).json(),
                        null,
                        words.title(),
                        words.path())));
    }

    private Blocks blocks(Told.Words words) {
        String base = address.of("").toString();
        Blocks blocks = new Blocks().header(words.title());
        List<Told.Line> shown =
                words.lines().subList(0, Math.min(MOST, words.lines().size()));
        for (Told.Line line : shown)
            blocks.section(Mrkdwn.link(base + line.path(), line.name() + " " + line.text()) + "\n"
                    + Mrkdwn.text(line.decision()));
        if (shown.size() < words.lines().size())
            blocks.context(Mrkdwn.text(words.lines().size() - shown.size() + " more"));
        return blocks.section(Mrkdwn.link(base + words.path(), "Open the review"));
    }
}
