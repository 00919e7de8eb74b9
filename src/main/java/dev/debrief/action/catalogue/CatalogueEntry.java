package dev.debrief.action.catalogue;

import dev.debrief.people.Person;
import dev.debrief.shared.Slice;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A practice or a check. Retired ones are proposed no more; items that were made of them stay. */
@Entity
class CatalogueEntry extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Shelf shelf;

    /** The category of a practice, the name of a check. */
    String title = "";

    String practice = "";
    String tool = "";
    String howOften = "";

    @Nullable
    Rhythm comesBack;

    String metric = "";
    String threshold = "";
    String channel = "";
    String runbook = "";

    @Nullable
    Instant retiredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "retired_by")
    @Nullable
    Person retiredBy;

    /** The categories of causes for which it is proposed. */
    @ElementCollection
    @CollectionTable(name = "catalogue_entry_category", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "category")
    Set<String> categories = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    protected CatalogueEntry() {}

    static CatalogueEntry on(Shelf shelf) {
        CatalogueEntry entry = new CatalogueEntry();
        entry.shelf = shelf;
        return entry;
    }

    static Optional<CatalogueEntry> of(Shelf shelf, long id) {
        return CatalogueEntry.<CatalogueEntry>findByIdOptional(id).filter(entry -> entry.shelf == shelf);
    }

    /** Those that are proposed for one of these categories, by their title. */
    static List<CatalogueEntry> proposedFor(Collection<String> categories) {
        if (categories.isEmpty()) return List.of();
        return list(
                "select distinct e from CatalogueEntry e left join fetch e.categories where e.id in"
                        + " (select o.id from CatalogueEntry o join o.categories c where c in ?1)"
                        + " and e.retiredAt is null",
                categories);
    }

    /**
     * One page of a shelf, by title.
     *
     * @param words each of them stands somewhere in it, in any case
     * @param after the key of the last one before; empty for the beginning
     */
    static Slice<CatalogueEntry> page(Shelf shelf, String words, boolean retired, String after, int atMost) {
        EntryKey key = EntryKey.parse(after);
        StringBuilder query =
                new StringBuilder("shelf = :shelf and (lower(title) > :title or (lower(title) = :title and id > :id))"
                        + " and retiredAt is " + (retired ? "not null" : "null"));
        Parameters parameters =
                Parameters.with("shelf", shelf).and("title", key.title()).and("id", key.id());
        String[] parts = words.isBlank()
                ? new String[0]
                : words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < parts.length; i++) {
            query.append(
                            " and lower(concat(title, ' ', practice, ' ', tool, ' ', howOften, ' ', metric, ' ', threshold,")
                    .append(" ' ', channel, ' ', runbook)) like :word")
                    .append(i)
                    .append(" escape '\\'");
            parameters.and("word" + i, "%" + parts[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        List<CatalogueEntry> found = CatalogueEntry.<CatalogueEntry>find(
                        query + " order by lower(title), id", parameters)
                .page(0, atMost + 1)
                .list();
        List<CatalogueEntry> shown = found.stream().limit(atMost).toList();
        return new Slice<>(
                shown,
                found.size() > atMost ? EntryKey.of(shown.get(atMost - 1)).toString() : null);
    }

    long id() {
        if (id == null) throw new IllegalStateException(title + " has not been stored yet");
        return id;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    void retire(Person by, Clock clock) {
        if (isRetired()) return;
        retiredAt = clock.instant();
        retiredBy = by;
    }

    void bringBack() {
        retiredAt = null;
        retiredBy = null;
    }

    /** What stands in it, by the names of its questions. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("practice", practice);
        values.put("tool", tool);
        values.put("howOften", howOften);
        values.put("comesBack", comesBack == null ? "" : comesBack.word());
        values.put("metric", metric);
        values.put("threshold", threshold);
        values.put("channel", channel);
        values.put("runbook", runbook);
        return values;
    }

    void fill(Map<String, String> values, Collection<String> chosen) {
        title = values.getOrDefault("title", "");
        practice = values.getOrDefault("practice", "");
        tool = values.getOrDefault("tool", "");
        howOften = values.getOrDefault("howOften", "");
        comesBack = Rhythm.of(values.getOrDefault("comesBack", "")).orElse(null);
        metric = values.getOrDefault("metric", "");
        threshold = values.getOrDefault("threshold", "");
        channel = values.getOrDefault("channel", "");
        runbook = values.getOrDefault("runbook", "");
        categories.retainAll(chosen);
        categories.addAll(chosen);
    }

    /** What it asks for, in one sentence without its title. */
    String sentence() {
        return shelf == Shelf.PRACTICES
                ? practice + (tool.isBlank() ? "" : " (" + tool + ")")
                : "Watch " + metric
                        + (threshold.isBlank() ? "" : "; alert at: " + threshold)
                        + (channel.isBlank() ? "" : "; to " + channel);
    }

    /** The text of an action item that is made of it, as Markdown. */
    String itemText() {
        String more = shelf == Shelf.PRACTICES ? howOften : runbook.isBlank() ? "" : "Runbook: " + runbook;
        return sentence()
                + (more.isBlank() ? "" : ". " + more.substring(0, 1).toUpperCase(Locale.ROOT) + more.substring(1));
    }
}
