package dev.debrief.document.redaction;

import dev.debrief.document.PostMortem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Teams as roles: the team of the incident is the responsible team, the others are numbered. A name of one word counts
 * only beside the word team: it may be a product's as well.
 */
final class Teams {
    private final Phrases<String> phrases = new Phrases<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private int others;

    private Teams() {}

    static Teams of(PostMortem tree, Known known) {
        Teams teams = new Teams();
        String own = tree.head().team();
        if (own != null) teams.add(own, "the responsible team");
        known.teams().stream().sorted().forEach(name -> teams.add(name, ""));
        return teams;
    }

    private void add(String name, String role) {
        if (!names.add(name)) return;
        if (!role.isEmpty()) roles.put(name, role);
        phrases.add("the " + name + " team", name);
        phrases.add(name + " team", name);
        phrases.add("the team " + name, name);
        phrases.add("team " + name, name);
        if (name.strip().matches(".*\\s.*")) phrases.add(name, name);
    }

    Phrases<String> phrases() {
        return phrases;
    }

    /** The team that is named by this and nothing else. */
    boolean isOne(String words) {
        return names.stream().anyMatch(name -> Folded.words(name).equals(Folded.words(words)));
    }

    String roleOf(String words) {
        return names.stream()
                .filter(name -> Folded.words(name).equals(Folded.words(words)))
                .findFirst()
                .map(this::role)
                .orElse(words);
    }

    String role(String name) {
        return roles.computeIfAbsent(name, unused -> "team " + ++others);
    }

    Set<String> names() {
        return names;
    }
}
