package dev.debrief.document;

import dev.debrief.shared.IncidentNumber;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what readers see first. */
final class HeadReader {
    private final TypedFields typed;
    private final Vocabulary vocabulary;
    private final Templates templates;
    private final PostMortem before;
    private final Findings findings;

    HeadReader(TypedFields typed, Vocabulary vocabulary, Templates templates, PostMortem before, Findings findings) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.templates = templates;
        this.before = before;
        this.findings = findings;
    }

    Head read() {
        Head old = before.head();
        return new Head(
                title(),
                configured(
                        "severity",
                        old.severity(),
                        vocabulary.severity(typed.line("severity")),
                        vocabulary.severities()),
                configured("type", old.type(), vocabulary.type(typed.line("type")), vocabulary.types()),
                typed.names("services"),
                typed.lineOrNull("team"),
                typed.lineOrNull("lead"),
                new Head.Roles(typed.names("commanders"), typed.names("communications"), typed.names("scribes")),
                typed.names("participants"),
                typed.names("authors"),
                typed.names("tags"),
                zone(),
                typed.isOn("drill"),
                duplicateOf(),
                template());
    }

    /** A form that says nothing of it leaves the template as it is. */
    private Template template() {
        Template old = before.head().template();
        String written = typed.line("template");
        if (written.isEmpty() || written.equals(old.reference())) return old;
        Optional<Template> chosen = Template.referred(written, templates);
        if (chosen.isEmpty()) {
            findings.stopsSaving(
                    "template", "There is no template “" + Excerpt.of(written) + "” here. Choose one of the list.");
        }
        return chosen.orElse(old);
    }

    /** Where the title cannot be kept, the one before stands in; that reading is not kept either. */
    private String title() {
        String title = typed.line("title");
        if (title.isEmpty()) {
            findings.stopsSaving("title", "A title is missing. Say in one line what happened.");
            return before.head().title();
        }
        if (title.length() <= Head.LONGEST_TITLE) return title;
        findings.stopsSaving(
                "title",
                String.format(
                        Locale.ENGLISH,
                        "This title has %,d characters, and %d can be kept. Shorten it, and put the rest into the summary.",
                        title.length(),
                        Head.LONGEST_TITLE));
        return before.head().title();
    }

    /** A word that was taken out of the configuration may stay where it stands. */
    private @Nullable String configured(String field, @Nullable String old, Optional<String> known, List<String> all) {
        String written = typed.line(field);
        if (written.isEmpty() || written.equals(old)) return written.isEmpty() ? null : old;
        if (known.isEmpty()) {
            findings.stopsSaving(
                    field,
                    "There is no " + field + " “" + Excerpt.of(written) + "”. Choose one of " + String.join(", ", all)
                            + ".");
        }
        return known.orElse(null);
    }

    private ZoneId zone() {
        ZoneId old = before.head().timeZone();
        String written = typed.line("timeZone");
        if (written.isEmpty() || written.equals(old.getId())) return old;
        Optional<ZoneId> zone = zone(written);
        if (zone.isEmpty()) {
            findings.stopsSaving(
                    "timeZone",
                    "There is no time zone “" + Excerpt.of(written)
                            + "”. Write a place, such as Europe/Madrid, or a distance, such as UTC+07:00.");
        } else if (!zone.get().equals(old) && !before.timeline().isEmpty()) {
            findings.doubt(
                    "timeZone",
                    "Times without a zone are now read as those of " + zone.get() + "; until now"
                            + " they were shown in " + old + ". Check that they still say what happened.");
        }
        return zone.orElse(old);
    }

    private static Optional<ZoneId> zone(String written) {
        Optional<String> region = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(written))
                .findFirst();
        try {
            return Optional.of(ZoneId.of(region.orElse(written)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private @Nullable IncidentNumber duplicateOf() {
        String written = typed.line("duplicateOf");
        Optional<IncidentNumber> number = IncidentNumber.parse(written);
        if (!written.isEmpty() && number.isEmpty()) {
            findings.stopsSaving("duplicateOf", "This is no number of an incident. Write it as INC-42.");
        } else if (number.isPresent() && number.get().equals(before.standing().number())) {
            findings.stopsSaving("duplicateOf", "This is the number of this incident. Write that of the other one.");
        }
        return number.orElse(null);
    }
}
