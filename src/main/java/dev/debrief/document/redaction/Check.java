package dev.debrief.document.redaction;

import dev.debrief.document.PostMortem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a copy for every internal word: in what is written, and in what a reader sees of it. */
final class Check {
    private static final Pattern MARK = Pattern.compile("(?i)\\[!internal]|class\\s*=\\s*[\"']?[^\"'>]*internal");
    private static final Pattern TICKET =
            Pattern.compile("(?<![\\p{L}\\p{N}_-])([A-Z][A-Z0-9]{1,9})-[0-9]{1,7}(?![\\p{L}\\p{N}_-])");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://[^\\s<>\"'`)\\]|]+");

    /** What is written like a ticket and is none. */
    private static final Set<String> STANDARDS = Set.of(
            "UTF", "SHA", "ISO", "RFC", "CVE", "SEV", "HTTP", "TLS", "SSL", "IPV", "AES", "MD", "UTC", "GMT", "Q", "P",
            "H", "COVID", "X", "UCS", "EC", "ES", "US", "EU", "AZ", "RS", "PG", "S");

    private final Phrases<Trace.Kind> phrases = new Phrases<>();
    private final Map<String, String> original = new HashMap<>();
    private final String own;
    private final String house;

    /** A place in a text. */
    record Found(Trace.Kind kind, int start, int end) {}

    Check(PostMortem tree, Redaction redaction, Known known) {
        known.internalWords().forEach(word -> phrases.add(word, Trace.Kind.CONFIGURED));
        Cast cast = redaction.cast();
        for (Known.KnownPerson person : cast.everybody()) {
            Naming.sure(person).forEach(way -> phrases.add(way, Trace.Kind.NAME));
            Naming.parts(person).stream()
                    .filter(part -> !Naming.isEveryday(part) || cast.isHere(person))
                    .forEach(part -> phrases.addExact(part, Trace.Kind.NAME));
        }
        Set<String> services = new HashSet<>();
        known.services().forEach(service -> services.add(Folded.words(service)));
        tree.head().services().forEach(service -> services.add(Folded.words(service)));
        redaction.teams().names().stream()
                .filter(team -> !services.contains(Folded.words(team)))
                .forEach(team -> phrases.addExact(team, Trace.Kind.TEAM));
        Distinctive.words(redaction, tree, known).forEach(word -> phrases.add(word, Trace.Kind.INTERNAL));
        for (EveryText.Text text : EveryText.of(tree)) original.merge(text.field(), text.words(), String::concat);
        own = tree.standing().number() == null ? "" : tree.standing().number().toString();
        house = known.host();
    }

    /** What may be internal in a copy, in the order of reading; the same words in the same field once. */
    List<Trace> traces(PostMortem copy) {
        Map<String, Trace> traces = new java.util.LinkedHashMap<>();
        for (EveryText.Text text : EveryText.of(copy)) {
            for (Found found : in(text.words())) {
                Trace trace = trace(text.field(), text.words(), found, true);
                traces.putIfAbsent(trace.key(), trace);
            }
            if (!text.prose()) continue;
            String seen = Seen.of(text.words());
            for (Found found : in(seen)) {
                Trace trace = trace(text.field(), seen, found, false);
                traces.putIfAbsent(trace.key(), trace);
            }
        }
        return List.copyOf(traces.values());
    }

    Trace trace(String field, String text, Found found, boolean isChangeable) {
        String words = text.substring(found.start(), found.end());
        int from = text.lastIndexOf('\n', found.start()) + 1;
        int to = text.indexOf('\n', found.end());
        String around = text.substring(from, to < 0 ? text.length() : to).strip();
        String key = Trace.key(found.kind(), field, words, original.getOrDefault(field, ""));
        return new Trace(key, found.kind(), field, words, around, isChangeable);
    }

    /** The places in a text, one behind the other. */
    List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        phrases.in(text).forEach(hit -> all.add(new Found(hit.meaning(), hit.start(), hit.end())));
        add(all, Replacing.EMAIL, text, Trace.Kind.EMAIL);
        add(all, MARK, text, Trace.Kind.INTERNAL);
        add(all, Addresses.PRIVATE_HOST, text, Trace.Kind.HOST);
        add(all, Addresses.FOUR_NUMBERS, text, Trace.Kind.HOST);
        ADDRESS.matcher(text).results().filter(this::isDoubtful).forEach(found -> add(all, found, Trace.Kind.LINK));
        Replacing.HANDLE
                .matcher(text)
                .results()
                .filter(found -> !Replacing.TO_ALL.contains(found.group()))
                .forEach(found -> add(all, found, Trace.Kind.HANDLE));
        TICKET.matcher(text)
                .results()
                .filter(found ->
                        !STANDARDS.contains(found.group(1)) && !found.group().equals(own))
                .forEach(found -> add(all, found, Trace.Kind.TICKET));
        all.sort(java.util.Comparator.comparingInt(Found::start).thenComparing(found -> -found.end()));
        return all;
    }

    private boolean isDoubtful(MatchResult found) {
        return Addresses.isMixed(found.group()) || Addresses.isInternal(found.group(), house);
    }

    private static void add(List<Found> all, Pattern pattern, String text, Trace.Kind kind) {
        pattern.matcher(text).results().forEach(found -> add(all, found, kind));
    }

    private static void add(List<Found> all, MatchResult found, Trace.Kind kind) {
        all.add(new Found(kind, found.start(), found.end()));
    }
}
