package dev.debrief.action.item;

import dev.debrief.action.Act;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.ItemField;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of one item as a person reads them: what was done in one go is one entry, the newest first. */
final class ItemHistory {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /**
     * One act.
     *
     * @param act its id, by which it can be taken back
     * @param when when it became so; {@code heard} when Debrief heard of it, where that was later; maybe empty
     * @param through the way on which it came in, where that was not a page; maybe empty
     * @param changes a sentence for each thing that became different
     * @param comment what was said; maybe empty
     * @param undone whether it was taken back
     */
    @TemplateData
    public record Entry(
            UUID act,
            String when,
            String machine,
            String heard,
            String by,
            String through,
            List<String> changes,
            RawString comment,
            String reason,
            boolean undone) {}

    private final Map<String, String> people;
    private final Map<String, String> teams;
    private final Map<String, String> factors;
    private final ZoneId zone;

    /**
     * @param people names by id, as are the teams
     * @param factors labels by row id
     */
    ItemHistory(Map<String, String> people, Map<String, String> teams, Map<String, String> factors, ZoneId zone) {
        this.people = people;
        this.teams = teams;
        this.factors = factors;
        this.zone = zone;
    }

    List<Entry> of(List<ItemEvent> events) {
        Map<UUID, List<ItemEvent>> acts = new LinkedHashMap<>();
        Set<UUID> undone = new HashSet<>();
        for (ItemEvent event : events) {
            acts.computeIfAbsent(event.act(), act -> new ArrayList<>()).add(event);
            if (event.undoes() != null) undone.add(event.undoes());
        }
        List<Entry> entries = new ArrayList<>();
        acts.forEach((act, ofAct) -> entries.add(entry(act, ofAct, undone.contains(act))));
        Collections.reverse(entries);
        return entries;
    }

    private Entry entry(UUID act, List<ItemEvent> events, boolean undone) {
        ItemEvent first = events.get(0);
        boolean isOpening = events.stream().anyMatch(event -> event.field().equals(ItemEvent.OPENED));
        List<String> changes = new ArrayList<>();
        if (first.undoes() != null) changes.add("Took back what was done before");
        events.stream().flatMap(event -> sentence(event, isOpening).stream()).forEach(changes::add);
        RawString comment = events.stream()
                .filter(event -> event.field().equals(ItemEvent.COMMENT) && event.became() != null)
                .map(event -> new RawString(MarkdownHtml.of(
                        Markdown.of(Objects.requireNonNull(event.became())),
                        "c" + event.id() + "-",
                        AttachedFiles.NONE)))
                .findFirst()
                .orElse(new RawString(""));
        boolean late = !first.effectiveAt().equals(first.recordedAt());
        return new Entry(
                act,
                moment(first.effectiveAt()),
                first.effectiveAt().toString(),
                late ? moment(first.recordedAt()) : "",
                first.by() == null ? "" : first.by().name(),
                through(first),
                changes,
                comment,
                first.reason(),
                undone);
    }

    private static String through(ItemEvent event) {
        if (event.through() == Act.Through.PAGE) return "";
        if (event.through() == Act.Through.MAIL_LINK && event.by() != null)
            return "the mail link of " + event.by().name();
        if (event.through() == Act.Through.SLACK && event.by() != null)
            return "Slack of " + event.by().name();
        return event.through().word();
    }

    private Optional<String> sentence(ItemEvent event, boolean isOpening) {
        if (event.field().equals(ItemEvent.COMMENT)) return Optional.empty();
        if (event.field().equals(ItemEvent.OPENED)) return Optional.of("Made");
        if (event.field().equals(ItemEvent.EVIDENCE))
            return Optional.of(
                    event.became() == null ? "Took away the evidence " + event.was() : "Evidence: " + event.became());
        ItemField field = ItemField.named(event.field()).orElseThrow();
        if (isOpening && (field == ItemField.TEXT || field == ItemField.STATE)) return Optional.empty();
        String was = words(field, event.was());
        String became = words(field, event.became());
        return Optional.of(
                switch (field) {
                    case STATE -> capital(was) + " → " + became;
                    case OWNER -> became.isEmpty() ? "Taken from " + was : "Given to " + became + before(was);
                    case TEAM -> became.isEmpty() ? "No longer with " + was : "With the team " + became + before(was);
                    case DUE -> became.isEmpty() ? "No date any more" + before(was) : "Due " + became + before(was);
                    case TEXT -> "Reworded, before: " + was;
                    case DETAILS -> was.isEmpty() ? "Described" : "Details changed";
                    case DROPPED ->
                        became.isEmpty() ? "Stands in its post-mortem again" : "Taken out of its post-mortem";
                    case INTERNAL -> became.isEmpty() ? "No longer internal" : "Internal";
                    case INCIDENT -> became.isEmpty() ? "Left " + was + ", which was deleted" : "From " + became;
                    case FACTORS -> became.isEmpty() ? "Answers no factor any more" : "Answers " + became + before(was);
                    case CHECK_BACK -> became.isEmpty() ? "No check-back date" : "Check back on " + became;
                    case PROOF -> became.isEmpty() ? "No proof asked for" : "We will know by: " + became;
                    case PRIORITY, KIND, STRENGTH, TICKET ->
                        capital(field.word()) + " " + (became.isEmpty() ? "taken away" : became) + before(was);
                });
    }

    private String words(ItemField field, @Nullable String value) {
        if (value == null) return "";
        return switch (field) {
            case OWNER -> people.getOrDefault(value, "somebody");
            case TEAM -> teams.getOrDefault(value, "a team that is gone");
            case DUE, CHECK_BACK -> due(ItemField.dueFrom(value));
            case FACTORS -> factorLabels(value);
            default -> value;
        };
    }

    private String factorLabels(String ids) {
        List<String> labels = new ArrayList<>();
        for (String id : List.of(ids.split(" ", -1))) labels.add(factors.getOrDefault(id, "a factor that is gone"));
        return String.join(", ", labels);
    }

    private String due(When when) {
        if (when instanceof When.OnDay onDay) return day(onDay.day());
        if (when instanceof When.Exact exact) return moment(exact.instant());
        return when instanceof When.InWords words ? "“" + words.asWritten() + "”" : "";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private static String before(String was) {
        return was.isEmpty() ? "" : ", before " + was;
    }

    static String capital(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
