package dev.debrief.digest;

import java.time.Instant;
import java.util.List;

/**
 * What one person is reminded of at one time: one message, however many things there are.
 *
 * @param reminders one at least, all to the same person
 */
public record Reminded(List<Reminder> reminders, Instant at) {
    public Reminded {
        if (reminders.isEmpty()) throw new IllegalArgumentException("there is nothing to be reminded of");
        reminders = List.copyOf(reminders);
    }

    public Reminder.Addressee to() {
        return reminders.get(0).to();
    }

    /** In words, with the links of the way that it takes. */
    public ReminderText text(Links links) {
        return ReminderText.of(reminders, links, at);
    }

    /** The same for the same reminder. */
    public String key() {
        return "reminder " + to().id() + " " + reminders.get(0).subject() + " " + at;
    }
}
