package dev.debrief.action.catalogue;

import dev.debrief.document.ActionItem;
import dev.debrief.document.RowId;
import dev.debrief.incident.FactorCategory;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the catalogue has for the causes of an incident. */
@ApplicationScoped
public class Proposals {
    private final ItemTable table;

    Proposals(ItemTable table) {
        this.table = table;
    }

    /**
     * A cause that may be answered.
     *
     * @param label F1, F2, ...
     * @param category as the document says it; null for none
     */
    public record Cause(
            RowId row, String label, String text, @Nullable String category) {}

    /**
     * Something from the catalogue.
     *
     * @param rhythm how often its item comes back: {@code weekly}; empty where it does not
     * @param madeOf the row of the open item that was made of it; empty where there is none
     * @param nextOn when it comes back next; empty where it does not
     */
    public record Offer(
            long id,
            boolean isPractice,
            String title,
            String sentence,
            String howOften,
            String rhythm,
            String madeOf,
            String nextOn) {}

    /** What is proposed for one cause. */
    public record ForCause(Cause cause, List<Offer> offers) {}

    /**
     * What is proposed for each cause whose category has something, in their order.
     *
     * @param number null where the incident has no number yet
     */
    @Transactional
    public List<ForCause> of(@Nullable IncidentNumber number, List<Cause> causes) {
        Map<String, String> names = presentNames();
        Map<Cause, String> categoryOf = new HashMap<>();
        for (Cause cause : causes) {
            String name = cause.category() == null ? null : names.get(folded(cause.category()));
            if (name != null) categoryOf.put(cause, name);
        }
        if (categoryOf.isEmpty()) return List.of();
        List<CatalogueEntry> entries = CatalogueEntry.proposedFor(
                categoryOf.values().stream().distinct().toList());
        Offers offers = offers(number);
        return causes.stream()
                .filter(categoryOf::containsKey)
                .map(cause -> new ForCause(
                        cause,
                        entries.stream()
                                .filter(entry -> entry.categories.contains(categoryOf.get(cause)))
                                .sorted(Comparator.comparing((CatalogueEntry e) -> e.shelf)
                                        .thenComparing(e -> e.title, String.CASE_INSENSITIVE_ORDER))
                                .map(offers::of)
                                .toList()))
                .filter(proposed -> !proposed.offers().isEmpty())
                .toList();
    }

    /** Entries as they are offered on an incident; null for none. */
    List<Offer> offered(@Nullable IncidentNumber number, Collection<CatalogueEntry> entries) {
        Offers offers = offers(number);
        return entries.stream().map(offers::of).toList();
    }

    private Offers offers(@Nullable IncidentNumber number) {
        return number == null
                ? new Offers(Map.of(), Map.of())
                : new Offers(table.open(number.value()), table.comingBack(number.value()));
    }

    private record Offers(Map<Long, RowId> open, Map<Long, LocalDate> comingBack) {
        Offer of(CatalogueEntry entry) {
            LocalDate next = comingBack.get(entry.id());
            return new Offer(
                    entry.id(),
                    entry.shelf == Shelf.PRACTICES,
                    entry.title,
                    entry.sentence(),
                    entry.howOften,
                    entry.comesBack == null ? "" : entry.comesBack.word(),
                    open.containsKey(entry.id()) ? Objects.toString(open.get(entry.id())) : "",
                    next == null ? "" : next.toString());
        }
    }

    /** What each name of a category, former ones too, is called now. */
    private static Map<String, String> presentNames() {
        List<FactorCategory> categories = FactorCategory.inOrder();
        Map<String, String> names = new HashMap<>();
        for (FactorCategory category : categories) {
            category.formerNames.forEach(former -> names.putIfAbsent(folded(former), category.name));
        }
        names.putAll(categories.stream()
                .collect(Collectors.toMap(category -> folded(category.name), category -> category.name)));
        return names;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What is to be done, in Markdown, and what it is meant to change. */
    public record Draft(String text, ActionItem.Kind kind) {}

    /** The text of an item, and its kind, for whoever writes it into a form; empty where there is no such entry. */
    @Transactional
    public Optional<Draft> draft(long id) {
        return CatalogueEntry.<CatalogueEntry>findByIdOptional(id)
                .filter(entry -> !entry.isRetired())
                .map(entry -> new Draft(entry.itemText(), entry.shelf.kind));
    }
}
