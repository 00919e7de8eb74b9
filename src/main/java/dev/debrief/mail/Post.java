package dev.debrief.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.delivery.Deliveries;
import dev.debrief.delivery.NewDelivery;
import dev.debrief.people.Mailing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a room hands in a letter. */
@ApplicationScoped
@Named("mailing")
public class Post implements Mailing {
    /** What the deliveries of letters are called in the queue. */
    public static final String DESTINATION = "mail";

    private final MailSettings settings;
    private final Deliveries deliveries;
    private final ObjectMapper json;

    Post(MailSettings settings, Deliveries deliveries, ObjectMapper json) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.json = json;
    }

    /** Whether mails leave this Debrief; {@link MailSettings} says what is missing. */
    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    /**
     * A letter to be handed in.
     *
     * @param kind what it is, in one word: {@code invitation}, {@code digest}
     * @param dedupeKey the same for the same letter, which leaves once
     * @param about what an administrator reads on the page of deliveries
     * @param link the path of the page it is about; null if there is none
     */
    public record Mail(
            Content content,
            String kind,
            String dedupeKey,
            String about,
            @Nullable String link,
            Instant notBefore) {}

    /**
     * Writes the letter into the queue within the caller's transaction: it leaves when, and only when, that one commits.
     *
     * @return false: this letter was there already, or mail is off, and nothing was written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean send(
            Letter letter, String kind, String dedupeKey, String about, @Nullable String link, Instant notBefore) {
        return send(List.of(new Mail(letter, kind, dedupeKey, about, link, notBefore)))
                .get(0);
    }

    /** The same for many at once; answers for each whether it was written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Boolean> send(List<Mail> mails) {
        if (!isOn()) return Collections.nCopies(mails.size(), false);
        return mails.isEmpty()
                ? List.of()
                : deliveries.write(mails.stream().map(this::delivery).toList());
    }

    private NewDelivery delivery(Mail mail) {
        return new NewDelivery(
                DESTINATION,
                mail.kind(),
                mail.content().to().toLowerCase(Locale.ROOT),
                mail.dedupeKey(),
                json.valueToTree(mail.content()),
                mail.about(),
                mail.link(),
                mail.notBefore(),
                false);
    }
}
