package dev.debrief.archive;

import dev.debrief.document.PostMortem;
import dev.debrief.document.redaction.Known;
import dev.debrief.document.redaction.RedactedCopy;
import dev.debrief.document.redaction.Trace;
import dev.debrief.incident.InternalWord;
import dev.debrief.incident.RedactionDecision;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The copy of a document for customers, and what was decided about the words in it that may be internal. */
@ApplicationScoped
public class Redactions {
    private final EntityManager entityManager;
    private final Clock clock;

    Redactions(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The copy as it stands now.
     *
     * @param address where Debrief itself is found: {@code https://debrief.example.org}
     */
    @Transactional
    public Redacted of(IncidentNumber number, PostMortem tree, String address) {
        List<RedactionDecision> rows = RedactionDecision.of(number);
        RedactedCopy copy = copy(tree, address, rows);
        Map<String, Trace> known = new HashMap<>();
        Stream.concat(copy.changed().stream(), copy.passed().stream()).forEach(trace -> known.put(trace.key(), trace));
        List<Redacted.Decided> decided = new ArrayList<>();
        for (RedactionDecision row : rows) {
            Trace trace = known.get(row.key);
            if (trace == null) continue;
            decided.add(new Redacted.Decided(trace, row.instead, row.reason, row.decidedBy.name(), row.decidedAt));
        }
        return new Redacted(copy, decided);
    }

    /** Lets a word stay in the copy, for a reason. */
    @Transactional
    public Deciding letPass(
            IncidentNumber number, PostMortem tree, String address, String key, String reason, long person) {
        Optional<Trace> trace = open(number, tree, address, key);
        if (trace.isEmpty()) return Deciding.NOT_THERE;
        if (reason.isBlank()) return Deciding.NO_REASON;
        String line = line(reason);
        if (line.length() > RedactionDecision.LONGEST) return Deciding.TOO_LONG;
        RedactionDecision.keep(number, key, trace.get().words(), null, line, person, clock);
        return Deciding.DECIDED;
    }

    /** Puts other words in the place of a word in the copy; with none it is taken out. */
    @Transactional
    public Deciding change(
            IncidentNumber number, PostMortem tree, String address, String key, String instead, long person) {
        Optional<Trace> trace = open(number, tree, address, key);
        if (trace.isEmpty()) return Deciding.NOT_THERE;
        if (!trace.get().isChangeable()) return Deciding.NOT_CHANGEABLE;
        String line = line(instead);
        if (line.length() > RedactionDecision.LONGEST) return Deciding.TOO_LONG;
        List<RedactionDecision> rows = RedactionDecision.of(number);
        if (isStillAsked(tree, address, rows, trace.get(), line)) return Deciding.STILL_INTERNAL;
        RedactionDecision.keep(number, key, trace.get().words(), line, null, person, clock);
        return Deciding.DECIDED;
    }

    /** Takes a decision back. Answers whether there was one. */
    @Transactional
    public boolean takeBack(IncidentNumber number, String key) {
        return RedactionDecision.takeBack(number, key);
    }

    /** Whether the copy would be asked about more than without that change. */
    private boolean isStillAsked(
            PostMortem tree, String address, List<RedactionDecision> rows, Trace trace, String instead) {
        RedactedCopy before = copy(tree, address, rows);
        Map<String, String> words = instead(rows);
        words.put(trace.key(), instead);
        Set<String> asked = new HashSet<>();
        before.open().forEach(one -> asked.add(one.key()));
        asked.remove(trace.key());
        RedactedCopy after = RedactedCopy.of(tree, known(address), words, passed(rows));
        return after.open().stream().anyMatch(one -> !asked.contains(one.key()));
    }

    private Optional<Trace> open(IncidentNumber number, PostMortem tree, String address, String key) {
        return copy(tree, address, RedactionDecision.of(number)).open().stream()
                .filter(trace -> trace.key().equals(key))
                .findFirst();
    }

    private RedactedCopy copy(PostMortem tree, String address, List<RedactionDecision> rows) {
        return RedactedCopy.of(tree, known(address), instead(rows), passed(rows));
    }

    private static Map<String, String> instead(List<RedactionDecision> rows) {
        Map<String, String> instead = new HashMap<>();
        for (RedactionDecision row : rows) if (row.instead != null) instead.put(row.key, row.instead);
        return instead;
    }

    private static Set<String> passed(List<RedactionDecision> rows) {
        Set<String> passed = new HashSet<>();
        for (RedactionDecision row : rows) if (row.reason != null) passed.add(row.key);
        return passed;
    }

    private Known known(String address) {
        String authority = URI.create(address).getAuthority();
        return new Known(
                everybody(),
                new HashSet<>(names("select name from Team")),
                new HashSet<>(names("select name from Service")),
                InternalWord.all(),
                authority == null ? "" : authority);
    }

    private List<Known.KnownPerson> everybody() {
        Map<Long, List<String>> others = new LinkedHashMap<>();
        Map<Long, String> named = new LinkedHashMap<>();
        for (Object[] row : rows("select p.id, p.name, p.email from Person p order by p.id")) {
            named.put((Long) row[0], (String) row[1]);
            List<String> ways = others.computeIfAbsent((Long) row[0], unused -> new ArrayList<>());
            if (row[2] != null) ways.add((String) row[2]);
        }
        for (Object[] row : rows("select a.person.id, a.alias from PersonAlias a order by a.id")) {
            others.computeIfAbsent((Long) row[0], unused -> new ArrayList<>()).add((String) row[1]);
        }
        return named.entrySet().stream()
                .map(one -> new Known.KnownPerson(one.getValue(), others.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private List<Object[]> rows(String query) {
        return entityManager.createQuery(query, Object[].class).getResultList();
    }

    private List<String> names(String query) {
        return entityManager.createQuery(query, String.class).getResultList();
    }

    private static String line(String typed) {
        return typed.replace('\0', ' ').replaceAll("\\s+", " ").strip();
    }
}
