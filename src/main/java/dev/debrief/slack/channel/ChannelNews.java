package dev.debrief.slack.channel;

import dev.debrief.shared.Recurring;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.message.Messages;
import dev.debrief.slack.message.NewMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Lets each channel say what was published and what is late, once, and how it stands since. */
@ApplicationScoped
class ChannelNews implements Recurring {
    private final SlackSettings settings;
    private final NewsRows rows;
    private final TeamChannels channels;
    private final Messages messages;

    ChannelNews(SlackSettings settings, NewsRows rows, TeamChannels channels, Messages messages) {
        this.settings = settings;
        this.rows = rows;
        this.channels = channels;
        this.messages = messages;
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
        List.of(rows.newPublications(), rows.newlyLate(), rows.newlyLatePostMortems())
                .forEach(news -> news.forEach(this::post));
        rows.known().forEach(this::follow);
    }

    private void post(News news) {
        String about = news.kind() + " " + news.about() + " " + news.channel();
        messages.post(new NewMessage(
                about,
                news.kind(),
                null,
                news.channel(),
                news.subject(),
                news.text(),
                news.blocks().json(),
                null,
                news.text(),
                news.path()));
    }

    private void follow(News news) {
        Long message = news.message();
        if (message != null) messages.change(message, news.text(), news.blocks().json());
    }
}
