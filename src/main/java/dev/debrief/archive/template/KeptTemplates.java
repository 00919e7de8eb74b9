package dev.debrief.archive.template;

import dev.debrief.document.Template;
import dev.debrief.document.TemplateReader;
import dev.debrief.document.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The templates in the database, archived ones too. Needs a transaction. */
public final class KeptTemplates implements Templates {
    public static final Templates HERE = new KeptTemplates();

    private KeptTemplates() {}

    @Override
    public Optional<Template> find(String key, int version) {
        Optional<TemplateVersion> kept = version > 0 ? TemplateVersion.of(key, version) : TemplateVersion.newestOf(key);
        return kept.flatMap(KeptTemplates::read);
    }

    /** Those that can be chosen, in their newest version, by name. */
    public static List<Template> offered() {
        List<String> archived = TemplateRow.byKey().stream()
                .filter(TemplateRow::isArchived)
                .map(row -> row.key)
                .toList();
        return TemplateVersion.newest().stream()
                .filter(version -> !archived.contains(version.templateKey))
                .flatMap(version -> read(version).stream())
                .sorted(Comparator.comparing(Template::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static Optional<Template> read(TemplateVersion version) {
        return TemplateReader.read(version.templateKey, version.number, version.source)
                .read();
    }
}
