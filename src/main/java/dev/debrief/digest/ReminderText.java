package dev.debrief.digest;

import dev.debrief.shared.CountInWords;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person is reminded of, in words: one mail, however many things there are.
 *
 * @param stop where reminders are turned off
 */
@TemplateData
public record ReminderText(
        String subject, String heading, String name, List<Section> sections, String home, String stop) {
    @TemplateData
    public record Section(String heading, List<MessageLine> lines) {}

    static ReminderText of(List<Reminder> reminders, Links links, Instant now) {
        List<Section> sections = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (ReminderKind kind : List.of(ReminderKind.LATE, ReminderKind.POST_MORTEM, ReminderKind.DUE)) {
            List<Reminder> ofKind =
                    reminders.stream().filter(one -> one.kind() == kind).toList();
            if (ofKind.isEmpty()) continue;
            sections.add(new Section(
                    heading(kind),
                    ofKind.stream().map(one -> one.line(links, now)).toList()));
            counts.add((counts.isEmpty() ? CountInWords.atTheBeginning(ofKind.size()) : CountInWords.of(ofKind.size()))
                    + " " + words(kind, ofKind.size()));
        }
        Reminder first = reminders.get(0);
        String heading = String.join(", ", counts);
        boolean isOne = reminders.size() == 1;
        return new ReminderText(
                isOne ? one(first) : heading,
                isOne ? one(first) : heading,
                first.to().name(),
                sections,
                links.to("/"),
                links.to("/settings/digest"));
    }

    private static String one(Reminder reminder) {
        String what = reminder.subject() + " " + reminder.title();
        return switch (reminder.kind()) {
            case DUE ->
                (reminder.due().equals(reminder.today()) ? "Due today: " : "Due before the next working day: ") + what;
            case LATE, POST_MORTEM -> "Late: " + what;
        };
    }

    private static String heading(ReminderKind kind) {
        return switch (kind) {
            case DUE -> "Due";
            case LATE -> "Late";
            case POST_MORTEM -> "Post-mortems that are late";
        };
    }

    private static String words(ReminderKind kind, int count) {
        return switch (kind) {
            case DUE -> "due";
            case LATE -> "late";
            case POST_MORTEM -> count == 1 ? "late post-mortem" : "late post-mortems";
        };
    }
}
