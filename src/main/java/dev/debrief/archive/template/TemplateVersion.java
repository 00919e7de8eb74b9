package dev.debrief.archive.template;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of a template, for ever: its text as it was saved. */
@Entity
@Immutable
public class TemplateVersion extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    public Long id;

    public String templateKey;
    public int number;
    public String source;
    public Instant savedAt;

    /** Null for one that came with Debrief. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "saved_by")
    @Nullable
    public Person savedBy;

    static Optional<TemplateVersion> of(String key, int number) {
        return find("templateKey = ?1 and number = ?2", key, number).firstResultOptional();
    }

    static Optional<TemplateVersion> newestOf(String key) {
        return find("templateKey = ?1 and number = (select t.newest from TemplateRow t where t.key = ?1)", key)
                .firstResultOptional();
    }

    /** The newest of every template, by key. */
    static List<TemplateVersion> newest() {
        return list(
                "select v from TemplateVersion v join TemplateRow t on t.key = v.templateKey and t.newest = v.number"
                        + " left join fetch v.savedBy order by v.templateKey");
    }

    /** All of one template, the newest first. */
    static List<TemplateVersion> allOf(String key) {
        return list(
                "from TemplateVersion v left join fetch v.savedBy where v.templateKey = ?1 order by v.number desc",
                key);
    }

    static TemplateVersion saved(String key, int number, String source, Instant at, @Nullable Person by) {
        TemplateVersion version = new TemplateVersion();
        version.templateKey = key;
        version.number = number;
        version.source = source;
        version.savedAt = at;
        version.savedBy = by;
        version.persist();
        return version;
    }
}
