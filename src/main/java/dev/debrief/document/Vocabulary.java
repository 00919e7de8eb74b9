package dev.debrief.document;

import java.util.List;
import java.util.Optional;

/**
 * The configured words that a manuscript may use: severities, gravest first, incident types, and the categories of
 * factors.
 */
public record Vocabulary(List<String> severities, List<String> types, List<Category> categories) {
    /** A category of factors, with the names that it had before or that were put together with it. */
    public record Category(String name, List<String> formerNames) {
        public Category {
            formerNames = List.copyOf(formerNames);
        }
    }

    public Vocabulary {
        severities = List.copyOf(severities);
        types = List.copyOf(types);
        categories = List.copyOf(categories);
    }

    /** The configured spelling of a severity written in any case. */
    public Optional<String> severity(String asWritten) {
        return spelt(severities, asWritten);
    }

    /** The configured spelling of an incident type written in any case. */
    public Optional<String> type(String asWritten) {
        return spelt(types, asWritten);
    }

    /** What a category is called now, written in any case and by its present or a former name. */
    public Optional<String> category(String asWritten) {
        return spelt(categories.stream().map(Category::name).toList(), asWritten)
                .or(() -> categories.stream()
                        .filter(category ->
                                spelt(category.formerNames(), asWritten).isPresent())
                        .map(Category::name)
                        .findFirst());
    }

    boolean hasCategories() {
        return !categories.isEmpty();
    }

    private static Optional<String> spelt(List<String> known, String asWritten) {
        return known.stream()
                .filter(word -> word.equalsIgnoreCase(asWritten.strip()))
                .findFirst();
    }
}
