package dev.debrief.action.catalogue;

import dev.debrief.incident.FactorCategory;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry as its page shows it.
 *
 * @param id 0 for a new one
 * @param values by the names of the questions
 * @param chosen the categories for which it is proposed
 * @param problems what is wrong, by field
 */
record EntryForm(
        Shelf shelf,
        long id,
        boolean isRetired,
        Map<String, String> values,
        Collection<String> chosen,
        Map<String, String> problems) {
    /** One field with what stands in it. */
    record Field(Question question, String value, String wrong) {}

    /** One category to tick. */
    record Category(String name, boolean isChosen) {}

    static EntryForm blank(Shelf shelf) {
        return new EntryForm(shelf, 0, false, Map.of(), List.of(), Map.of());
    }

    static EntryForm of(CatalogueEntry entry) {
        return new EntryForm(
                entry.shelf, entry.id(), entry.isRetired(), entry.values(), List.copyOf(entry.categories), Map.of());
    }

    EntryForm typed(MultivaluedMap<String, String> posted) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question question : shelf.questions()) {
            String value = Optional.ofNullable(posted.getFirst(question.name())).orElse("");
            typed.put(question.name(), value.strip().replace("\r\n", "\n").replace('\0', '\u2400'));
        }
        return typed(typed, posted.getOrDefault("categories", List.of()));
    }

    /** The same with what was typed, and what is wrong with it. */
    EntryForm typed(Map<String, String> typed, Collection<String> ticked) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Question question : shelf.questions()) {
            String value = typed.getOrDefault(question.name(), "");
            if (question.required() && value.isBlank()) wrong.put(question.name(), "Write something here.");
            if (value.length() > question.longest()) {
                wrong.put(
                        question.name(),
                        "That has " + value.length() + " characters; at most " + question.longest() + " fit.");
            }
            if (!question.choices().isEmpty() && !question.choices().contains(value)) {
                wrong.put(question.name(), "Choose one of the list.");
            }
        }
        List<String> known = names();
        List<String> strange =
                ticked.stream().filter(name -> !known.contains(name)).toList();
        if (!strange.isEmpty()) {
            wrong.put("categories", "There is no category " + String.join(", ", strange) + " of causes.");
        }
        return new EntryForm(shelf, id, isRetired, typed, ticked, wrong);
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    public boolean isNew() {
        return id == 0;
    }

    public String address() {
        return shelf.address() + (isNew() ? "/new" : "/" + id);
    }

    public String title() {
        String kept = values.getOrDefault("title", "");
        return isNew() || kept.isBlank() ? "New " + shelf.one() : kept;
    }

    public List<Field> fields() {
        return shelf.questions().stream()
                .map(question -> new Field(
                        question, values.getOrDefault(question.name(), ""), problems.getOrDefault(question.name(), "")))
                .toList();
    }

    public List<Category> categories() {
        List<Category> all = new ArrayList<>();
        names().forEach(name -> all.add(new Category(name, chosen.contains(name))));
        return all;
    }

    private static List<String> names() {
        return FactorCategory.inOrder().stream().map(category -> category.name).toList();
    }
}
