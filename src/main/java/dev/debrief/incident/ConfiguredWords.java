package dev.debrief.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configured words in the database, and what happens to whatever was given one that changes or goes. */
@ApplicationScoped
class ConfiguredWords {
    private final EntityManager entityManager;

    ConfiguredWords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<? extends ConfiguredWord> inOrder(WordList list) {
        return entityManager
                .createQuery("from " + list.type.getSimpleName() + " order by place, name", list.type)
                .getResultList();
    }

    /** What is wrong with a new name; empty when nothing is. */
    Optional<String> complaint(WordList list, WordForm form) {
        String name = form.name();
        if (name.isBlank()) return Optional.of("Say what it is called here.");
        if (name.length() > list.longest) {
            return Optional.of("That has " + name.length() + " characters; at most " + list.longest + " fit.");
        }
        boolean taken = inOrder(list).stream()
                .anyMatch(word -> word.name.equalsIgnoreCase(name) && !word.name.equals(form.was()));
        return taken ? Optional.of("“" + name + "” is in the list already.") : Optional.empty();
    }

    /** Keeps a new word or what was changed in one; a new name goes to everything that was given the word. */
    void keep(WordList list, WordForm form) {
        ConfiguredWord word = form.isNew() ? null : find(list, form.was());
        if (word == null) word = begin(list, form.name());
        word.fill(form.texts());
        if (!word.name.equals(form.name())) word.standFor(List.of(word.name));
        entityManager.persist(word);
        entityManager.flush();
        if (!word.name.equals(form.name())) rename(list, word.name, form.name());
    }

    /** Why it cannot just be taken away; empty when it can. */
    Optional<String> hold(WordList list, WordForm form) {
        long uses = uses(list, form.was());
        boolean answered = form.to().equals(WordForm.NONE) || successor(list, form) != null;
        if (uses == 0 || answered) return Optional.empty();
        String on = uses == 1 ? "one " + list.words.user() : uses + " " + list.words.user() + "s";
        return Optional.of("“" + form.was() + "” is on " + on + ". Choose what " + (uses == 1 ? "it gets" : "they get")
                + " instead, or rename it: that renames it there too.");
    }

    /** Takes a word away; what was given it gets the one that was chosen instead, or none. */
    void remove(WordList list, WordForm form) {
        ConfiguredWord word = find(list, form.was());
        if (word == null) return;
        ConfiguredWord successor = successor(list, form);
        if (successor != null) successor.standFor(word.names());
        give(list, word.name, successor == null ? null : successor.name);
        entityManager.remove(word);
    }

    private @Nullable ConfiguredWord successor(WordList list, WordForm form) {
        if (!form.to().startsWith(WordForm.TO)) return null;
        String name = form.to().substring(WordForm.TO.length());
        return name.equals(form.was()) ? null : find(list, name);
    }

    private @Nullable ConfiguredWord find(WordList list, String name) {
        return entityManager.find(list.type, name);
    }

    private ConfiguredWord begin(WordList list, String name) {
        ConfiguredWord word = list.fresh.get();
        word.name = name;
        word.place = inOrder(list).stream().mapToInt(other -> other.place).max().orElse(0) + 1;
        return word;
    }

    /** Where a foreign key carries the new name along, there is nothing left to give. */
    private void rename(WordList list, String was, String name) {
        entityManager
                .createNativeQuery("update " + list.table + " set name = :name where name = :was")
                .setParameter("name", name)
                .setParameter("was", was)
                .executeUpdate();
        give(list, was, name);
    }

    private void give(WordList list, String name, @Nullable String other) {
        WordList.Use use = list.use;
        entityManager
                .createNativeQuery("update " + use.table() + " set " + use.column() + " = cast(:other as text) where "
                        + use.condition())
                .setParameter("other", other)
                .setParameter("name", name)
                .executeUpdate();
    }

    private long uses(WordList list, String name) {
        Object count = entityManager
                .createNativeQuery("select count(*) from " + list.use.table() + " where " + list.use.condition())
                .setParameter("name", name)
                .getSingleResult();
        return ((Number) count).longValue();
    }
}
