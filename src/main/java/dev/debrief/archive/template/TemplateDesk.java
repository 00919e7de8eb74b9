package dev.debrief.archive.template;

import dev.debrief.document.Template;
import dev.debrief.document.TemplateReader;
import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps what is edited in the settings. Every verb runs in the transaction of its page. */
@ApplicationScoped
class TemplateDesk {
    private static final int LONGEST_KEY = 50;
    private static final Set<String> TAKEN = Set.of("new", "usual", "teams", Template.NO_TEMPLATE);

    private final EntityManager entityManager;
    private final Clock clock;

    TemplateDesk(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** A new template under a key that is made of its name. */
    String begin(Template template, String source, long by) {
        String slug = slug(template.name());
        String key = slug;
        for (int number = 2; !insert(key); number++) key = slug + "-" + number;
        TemplateVersion.saved(key, 1, source, clock.instant(), Person.findById(by));
        return key;
    }

    private boolean insert(String key) {
        if (TAKEN.contains(key)) return false;
        return entityManager
                        .createNativeQuery("insert into template (key, newest) values (:key, 1) on conflict do nothing")
                        .setParameter("key", key)
                        .executeUpdate()
                == 1;
    }

    /** Makes a version of what was typed; one that says nothing new is none. Empty where somebody was faster. */
    Optional<Integer> save(TemplateRow row, int began, String source, long by) {
        if (row.newest != began) return Optional.empty();
        TemplateVersion newest = TemplateVersion.of(row.key, row.newest).orElseThrow();
        if (newest.source.equals(source)) return Optional.of(row.newest);
        row.newest++;
        TemplateVersion.saved(row.key, row.newest, source, clock.instant(), Person.findById(by));
        return Optional.of(row.newest);
    }

    /** What the house begins with; an empty key for none. */
    void choose(String key) {
        TemplateRow.update("houseDefault = false where houseDefault = true and key <> ?1", key);
        TemplateRow.update("houseDefault = true where key = ?1 and archivedAt is null", key);
    }

    /** What a team begins with; an empty key for what the house does. */
    void choose(long team, String key) {
        TeamTemplate.delete("teamId = ?1", team);
        if (TemplateRow.of(key).filter(row -> !row.isArchived()).isEmpty()) return;
        TeamTemplate choice = new TeamTemplate();
        choice.teamId = team;
        choice.templateKey = key;
        choice.persist();
    }

    void archive(TemplateRow row, long by) {
        row.archive(Person.findById(by), clock);
        TeamTemplate.delete("templateKey = ?1", row.key);
    }

    static Optional<Template> read(String source) {
        return TemplateReader.read("new", 1, source).read();
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug =
                plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST_KEY) slug = slug.substring(0, LONGEST_KEY).replaceAll("-+$", "");
        return slug.isEmpty() ? "template" : slug;
    }
}
