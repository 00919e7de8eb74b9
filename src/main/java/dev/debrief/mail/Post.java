package dev.debrief.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.delivery.Deliveries;
import dev.debrief.delivery.NewDelivery;
import dev.debrief.people.Mailing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
     * Writes the letter into the queue within the caller's transaction: it leaves when, and only when, that one commits.
     *
     * @param kind what it is, in one word: {@code invitation}, {@code digest}
     * @param dedupeKey the same for the same letter, which leaves once
     * @param about what an administrator reads on the page of deliveries
     * @param link the path of the page it is about; null if there is none
     * @return false: this letter was there already, or mail is off, and nothing was written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean send(
            Letter letter, String kind, String dedupeKey, String about, @Nullable String link, Instant notBefore) {
        if (!isOn()) return false;
        return deliveries.write(new NewDelivery(
                DESTINATION,
                kind,
                letter.to().toLowerCase(Locale.ROOT),
                dedupeKey,
                json.valueToTree(letter),
                about,
                link,
                notBefore,
                false));
    }
}
