package dev.debrief.digest.settings;

import dev.debrief.digest.Way;
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
        WayChoice way,
        String next,
        List<TimeForm> teams,
        @Nullable TimeForm house,
        @Nullable List<ReminderLine> reminders,
        List<String> zones,
        String said) {
    /**
     * On which way they come.
     *
     * @param note what the reader should know about that way; maybe empty
     */
    @TemplateData
    record WayChoice(String chosen, boolean isMailOn, boolean isSlackOn, String note) {
        WayChoice with(Way wanted) {
            return new WayChoice(wanted.word(), isMailOn, isSlackOn, note);
        }
    }

    /** A kind of reminder, and whether it goes out here. */
    @TemplateData
    record ReminderLine(String kind, String label, boolean isOn) {}

    /** The same with one form as it was typed. */
    DigestSettings with(TimeForm typed) {
        return new DigestSettings(
                typed.id().equals(own.id()) ? typed : own,
                wantsDigest,
                wantsReminders,
                way,
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
        return new DigestSettings(own, wantsDigest, wantsReminders, way, next, all, house, reminders, zones, said);
    }

    DigestSettings wanting(boolean digest, boolean mails, Way wanted) {
        return new DigestSettings(own, digest, mails, way.with(wanted), next, teams, house, reminders, zones, said);
    }
}
