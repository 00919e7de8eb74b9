package dev.debrief.document.redaction;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Head;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.redaction.Known.KnownPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who plays which part: everybody is called by one role from the first to the last line. Whoever led, commanded, told
 * others, wrote or acknowledged is called so; the others are engineers, numbered as they first appear.
 */
final class Cast {
    /** Who is written under a part of a name that several people bear. */
    private static final String SOMEBODY = "an engineer";

    private final Map<KnownPerson, String> roles = new HashMap<>();
    private final Phrases<KnownPerson> sure = new Phrases<>();
    private final Phrases<KnownPerson> parts = new Phrases<>();
    private final Map<String, KnownPerson> byName = new HashMap<>();
    private final List<KnownPerson> everybody = new ArrayList<>();
    private final Set<KnownPerson> here = new HashSet<>();
    private final Set<String> teams;
    private int engineers;

    private Cast(Known known) {
        teams = known.teams();
        known.people().forEach(this::know);
    }

    static Cast of(PostMortem tree, Known known) {
        Cast cast = new Cast(known);
        Head head = tree.head();
        List<String> named = named(tree);
        for (String name : named) if (!cast.isTeam(name)) cast.person(name);
        if (head.lead() != null) cast.call(List.of(head.lead()), "incident lead");
        cast.call(head.roles().commanders(), "incident commander");
        cast.call(head.roles().communications(), "communications lead");
        cast.call(head.roles().scribes(), "scribe");
        cast.onCall(tree);
        Set<KnownPerson> here = new LinkedHashSet<>(cast.roles.keySet());
        for (String name : named) if (!cast.isTeam(name)) here.add(cast.person(name));
        for (EveryText.Text text : EveryText.of(tree)) {
            cast.sure.in(text.words()).forEach(hit -> here.add(hit.meaning()));
        }
        cast.here.addAll(here);
        cast.callByParts(here);
        return cast;
    }

    private static List<String> named(PostMortem tree) {
        Head head = tree.head();
        List<String> named = new ArrayList<>();
        Stream.of(
                        head.roles().commanders(),
                        head.roles().communications(),
                        head.roles().scribes(),
                        head.participants(),
                        head.authors())
                .forEach(named::addAll);
        if (head.lead() != null) named.add(head.lead());
        for (ActionItem item : tree.actionItems()) if (item.owner() != null) named.add(item.owner());
        for (Milestone milestone : tree.milestones().known().values()) {
            String by = milestone.setBy();
            if (by != null) named.add(by);
        }
        var publication = tree.standing().publication();
        if (publication != null && publication.by() != null) named.add(publication.by());
        return named;
    }

    private void know(KnownPerson person) {
        everybody.add(person);
        for (String way : Naming.sure(person)) {
            sure.add(way, person);
            byName.putIfAbsent(Folded.words(way), person);
        }
    }

    private KnownPerson person(String name) {
        KnownPerson known = byName.get(Folded.words(name));
        if (known != null) return known;
        KnownPerson fresh = new KnownPerson(name, List.of());
        byName.put(Folded.words(name), fresh);
        know(fresh);
        return fresh;
    }

    /** Somebody who is only known by a handle. */
    KnownPerson byHandle(String handle) {
        return person(handle);
    }

    private void call(List<String> names, String role) {
        List<KnownPerson> people = names.stream()
                .filter(name -> !isTeam(name))
                .map(this::person)
                .distinct()
                .toList();
        List<KnownPerson> fresh =
                people.stream().filter(person -> !roles.containsKey(person)).toList();
        int number = 0;
        for (KnownPerson person : fresh) roles.put(person, fresh.size() == 1 ? role : role + " " + ++number);
    }

    /** The one who is named where the alarm was acknowledged. */
    private void onCall(PostMortem tree) {
        if (!(tree.milestones().known().get(Milestone.Kind.ACKNOWLEDGED) instanceof Milestone.TakenFrom taken)) return;
        Optional<TimelineEntry> entry = tree.entry(taken.entry());
        if (entry.isEmpty()) return;
        Set<KnownPerson> there = new HashSet<>();
        sure.in(entry.get().text().source()).forEach(hit -> there.add(hit.meaning()));
        if (there.size() == 1) roles.putIfAbsent(there.iterator().next(), "engineer on call");
    }

    private void callByParts(Set<KnownPerson> here) {
        Map<String, Set<KnownPerson>> bearers = new LinkedHashMap<>();
        for (KnownPerson person : here) {
            for (String part : Naming.parts(person)) {
                bearers.computeIfAbsent(part, unused -> new HashSet<>()).add(person);
            }
        }
        KnownPerson somebody = new KnownPerson("", List.of());
        roles.put(somebody, SOMEBODY);
        bearers.forEach((part, people) -> {
            if (Naming.isEveryday(part)) return;
            parts.addExact(part, people.size() == 1 ? people.iterator().next() : somebody);
        });
    }

    /** What this person is called; the same for ever in this document. */
    String role(KnownPerson person) {
        return roles.computeIfAbsent(person, unused -> "engineer " + ++engineers);
    }

    /** Whether one word stands before it in a sentence. */
    static boolean takesArticle(String role) {
        return !role.startsWith("an ") && !role.matches(".*[0-9]");
    }

    private boolean isTeam(String name) {
        return teams.stream().anyMatch(team -> Folded.words(team).equals(Folded.words(name)));
    }

    /** The owner or the like that stands alone in a field; null for nobody. */
    @Nullable
    KnownPerson alone(String name) {
        return isTeam(name) ? null : byName.get(Folded.words(name));
    }

    Phrases<KnownPerson> sure() {
        return sure;
    }

    Phrases<KnownPerson> parts() {
        return parts;
    }

    /** Whether the document names this person. */
    boolean isHere(KnownPerson person) {
        return here.contains(person);
    }

    List<KnownPerson> everybody() {
        return List.copyOf(everybody);
    }
}
