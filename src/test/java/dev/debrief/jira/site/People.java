package dev.debrief.jira.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everybody with an account. */
public final class People {
    private static final Pattern BREAKS = Pattern.compile("[\\s.@_-]+");

    private final List<JiraPerson> all = new CopyOnWriteArrayList<>();

    /** Somebody new; the user name is what stands before the @, with a number where it is taken. */
    public JiraPerson add(String displayName, String email) {
        String wanted = email.substring(0, email.indexOf('@'));
        long taken =
                all.stream().filter(person -> person.name().startsWith(wanted)).count();
        String name = taken == 0 ? wanted : wanted + (taken + 1);
        JiraPerson person =
                new JiraPerson("5b10ac8d82e05b22cc7d%04x".formatted(all.size() + 0x4ef5), name, displayName, email);
        all.add(person);
        return person;
    }

    public List<JiraPerson> all() {
        return List.copyOf(all);
    }

    public Optional<JiraPerson> byAccountId(String id) {
        return first(person -> person.accountId().equals(id));
    }

    public Optional<JiraPerson> byName(String name) {
        return first(person -> person.name().equals(name));
    }

    public Optional<JiraPerson> byKey(String key) {
        return first(person -> person.key().equals(key));
    }

    /**
     * Who is found for a query: a word of the name, or the address where it is not hidden, begins with it. Letters are
     * compared as they are, diacritics included.
     */
    public Stream<JiraPerson> found(String query, boolean withNames) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(person -> {
            Stream<String> words = Stream.concat(
                    Stream.of(person.displayName()).flatMap(People::words),
                    person.isEmailHidden() ? Stream.empty() : Stream.of(person.email()));
            if (withNames) words = Stream.concat(words, Stream.of(person.name()));
            return words.map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(word -> word.startsWith(wanted));
        });
    }

    private static Stream<String> words(String name) {
        return Stream.concat(Stream.of(name), BREAKS.splitAsStream(name));
    }

    private Optional<JiraPerson> first(Predicate<JiraPerson> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
