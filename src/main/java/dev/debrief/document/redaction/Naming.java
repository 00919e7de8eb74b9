package dev.debrief.document.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which one person may be written. */
final class Naming {
    private static final int SHORTEST_PART = 3;

    /** First and last names that are everyday words at the start of an English sentence: only a person can tell. */
    private static final Set<String> EVERYDAY = Set.of(
            "Will",
            "May",
            "Mark",
            "Grace",
            "Bill",
            "Rob",
            "Art",
            "Sue",
            "Drew",
            "Chase",
            "Hope",
            "Faith",
            "Joy",
            "Rich",
            "Frank",
            "Max",
            "Pat",
            "Jack",
            "Guy",
            "Dean",
            "Case",
            "Page",
            "Long",
            "Short",
            "Green",
            "Brown",
            "Black",
            "White",
            "Gray",
            "Young",
            "Cook",
            "Bell",
            "Day",
            "Good",
            "Best",
            "King",
            "Stone",
            "Field",
            "Fields",
            "Price",
            "Rule",
            "Rules",
            "Test",
            "Root",
            "Post",
            "Summer",
            "April",
            "June",
            "August",
            "Sunday",
            "Monday",
            "Data",
            "Automation",
            "Service",
            "Support",
            "Team",
            "Engineer",
            "First",
            "Administrator",
            "Admin",
            "Incident");

    private Naming() {}

    /** Those that mean this person wherever they stand. */
    static List<String> sure(Known.KnownPerson person) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(person.name());
        ways.addAll(person.others());
        for (String other : person.others()) {
            if (other.startsWith("@")) ways.add(other.substring(1));
            int at = other.indexOf('@');
            if (at >= SHORTEST_PART) ways.add("@" + other.substring(0, at));
            if (at > 0 && other.substring(0, at).matches(".*[._-].*")) ways.add(other.substring(0, at));
        }
        List<String> words = words(person.name());
        if (words.size() > 1) {
            String first = words.get(0);
            String last = words.get(words.size() - 1);
            ways.add(first + " " + last);
            ways.add(last + ", " + first);
            ways.add(last + " " + first);
            for (String joint : List.of(".", "-", "")) ways.add(first + joint + last);
            ways.add(first.substring(0, first.offsetByCodePoints(0, 1)) + ". " + last);
            ways.add(first.substring(0, first.offsetByCodePoints(0, 1)) + "." + last);
        }
        ways.removeIf(way -> way.codePointCount(0, way.length()) < 2);
        return List.copyOf(ways);
    }

    /** The words of the name, each of which may mean this person. */
    static List<String> parts(Known.KnownPerson person) {
        List<String> parts = new ArrayList<>();
        for (String word : words(person.name())) {
            boolean isName = word.codePointCount(0, word.length()) >= SHORTEST_PART
                    && !Character.isLowerCase(word.codePointAt(0))
                    && Character.isLetter(word.codePointAt(0));
            if (isName) parts.add(word);
        }
        return parts;
    }

    static boolean isEveryday(String word) {
        return EVERYDAY.contains(word)
                || EVERYDAY.contains(word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[\\s\\p{Z},]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
