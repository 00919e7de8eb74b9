package dev.debrief.document.check;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Head;
import dev.debrief.document.PostMortem;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The names that are known: of people and teams, who act, and of services, which are things. */
public final class Names {
    /** Nobody and nothing. */
    public static final Names NONE = new Names(Set.of(), Set.of());

    private static final int SHORTEST = 3;

    private final Set<String> people;
    private final Set<String> things;
    private final Map<String, Set<String>> byFirstWord = new HashMap<>();

    /** Names as they are configured; the parts of a person's name mean that person, too. */
    public Names(Collection<String> people, Collection<String> things) {
        this.people = new HashSet<>(people);
        this.things = new HashSet<>(things);
        people.forEach(this::addPerson);
        things.forEach(this::add);
    }

    /** With whoever and whatever the document names. */
    Names and(PostMortem tree) {
        Head head = tree.head();
        Set<String> more = new HashSet<>(people);
        Stream.of(
                        head.roles().commanders(),
                        head.roles().communications(),
                        head.roles().scribes(),
                        head.participants(),
                        head.authors())
                .forEach(more::addAll);
        Stream.concat(
                        Stream.of(head.lead(), head.team()),
                        tree.actionItems().stream().map(ActionItem::owner))
                .filter(Objects::nonNull)
                .forEach(more::add);
        Set<String> services = new HashSet<>(things);
        services.addAll(head.services());
        return new Names(more, services);
    }

    private void addPerson(String name) {
        add(name);
        Arrays.stream(name.split("[\\s,]+")).filter(Names::isName).forEach(part -> {
            if (people.add(part)) add(part);
        });
    }

    /** Names begin with a capital, or with a letter of a script that has none. */
    private static boolean isName(String part) {
        return part.codePointCount(0, part.length()) >= SHORTEST && !Character.isLowerCase(part.codePointAt(0));
    }

    private void add(String name) {
        String first = firstWord(name, 0);
        if (!first.isEmpty())
            byFirstWord.computeIfAbsent(first, unused -> new HashSet<>()).add(name);
    }

    /** The longest name that begins at that place; empty where none does. */
    String at(String text, int place) {
        String longest = "";
        for (String name : byFirstWord.getOrDefault(firstWord(text, place), Set.of())) {
            int end = place + name.length();
            boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && name.length() > longest.length() && text.startsWith(name, place)) longest = name;
        }
        return longest;
    }

    boolean isThing(String name) {
        return things.contains(name);
    }

    static String firstWord(String text, int place) {
        int end = place;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
        return text.substring(place, end);
    }
}
