package dev.debrief.mail.digest;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of digests shows.
 *
 * @param next when the next one comes, as a sentence
 * @param teams a form for each team that the reader leads
 * @param house null for whoever does not keep the settings of the house, as are the reminders
 * @param said what was just done; maybe empty
 */
@TemplateData
record DigestSettings(
        TimeForm own,
        boolean wantsDigest,
        boolean wantsReminders,
        String next,
        List<TimeForm> teams,
        @Nullable TimeForm house,
        @Nullable List<ReminderLine> reminders,
        List<String> zones,
        String said) {
    /** A kind of reminder, and whether it goes out here. */
    @TemplateData
    record ReminderLine(String kind, String label, boolean isOn) {}

    /** The same with one form as it was typed. */
    DigestSettings with(TimeForm typed) {
        return new DigestSettings(
                typed.id().equals(own.id()) ? typed : own,
                wantsDigest,
                wantsReminders,
                next,
                teams.stream()
                        .map(team -> team.id().equals(typed.id()) ? typed : team)
                        .toList(),
                house != null && typed.id().equals(house.id()) ? typed : house,
                reminders,
                zones,
                said);
    }

    /** The same with the form of one more team. */
    DigestSettings and(TimeForm team) {
        List<TimeForm> all = Stream.concat(teams.stream(), Stream.of(team)).toList();
        return new DigestSettings(own, wantsDigest, wantsReminders, next, all, house, reminders, zones, said);
    }

    DigestSettings wanting(boolean digest, boolean mails) {
        return new DigestSettings(own, digest, mails, next, teams, house, reminders, zones, said);
    }
}
