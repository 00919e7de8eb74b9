package dev.debrief.slack.channel;

import dev.debrief.slack.message.Messages;
import dev.debrief.slack.message.NewMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts news into channels: each once, and afterwards as it is by then. */
@ApplicationScoped
class NewsBoard {
    private final Messages messages;

    NewsBoard(Messages messages) {
        this.messages = messages;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void post(News news) {
        messages.post(new NewMessage(
                news.kind() + " " + news.about() + " " + news.channel(),
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

    /** Nothing where the message says so already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(News news) {
        Long message = news.message();
        if (message != null) messages.change(message, news.text(), news.blocks().json());
    }
}
