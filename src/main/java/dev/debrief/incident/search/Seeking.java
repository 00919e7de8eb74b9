package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers one query on one connection. */
final class Seeking {
    /** With fewer hits than this, a half typed word is taken for the words that begin like it. */
    private static final int FEW = 25;

    private final Reads reads;
    private final SearchQuery query;
    private final Walk.Place top;
    private Plan plan;
    private List<Hit> newest;
    private final Map<String, String> mended = new LinkedHashMap<>();

    private Seeking(Reads reads, SearchQuery query) throws SQLException {
        this.reads = reads;
        this.query = query;
        Instant before = query.before();
        this.top = before == null ? Walk.Place.TOP : new Walk.Place(before, 0);
        this.plan = new Plan(query, Map.of());
        this.newest = newest(plan);
        if (newest.size() < FEW) open();
        if (newest.isEmpty()) mend();
    }

    static Found find(Reads reads, SearchQuery query, Order order, @Nullable Hit after, int size) throws SQLException {
        reads.write("set local enable_seqscan = off", List.of());
        Seeking seeking = new Seeking(reads, query);
        boolean isByTier = order == Order.BEST && query.hasWords();
        List<Hit> hits = isByTier ? seeking.byTier(after, size + 1) : seeking.byDate(after, size + 1);
        boolean hasMore = hits.size() > size;
        List<Hit> page = hasMore ? hits.subList(0, size) : hits;
        String next = hasMore ? page.get(size - 1).toString() : null;
        int count = Math.max(seeking.newest.size(), page.size());
        boolean isMore = seeking.newest.size() > countedTo(seeking.plan.all());
        return new Found(page, next, count, isMore, seeking.plan.ways(), seeking.mended);
    }

    private List<Hit> newest(Plan of) throws SQLException {
        Conditions all = of.all();
        return new Walk(reads, all, 0).newest(top, countedTo(all) + 1);
    }

    private static int countedTo(Conditions conditions) {
        return conditions.proofs().isEmpty() ? Search.COUNTED_TO : Search.PROVEN_TO;
    }

    private void open() throws SQLException {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (Sought sought : query.wanted()) {
            String word = sought.word();
            if (sought.isOpen() && word != null) ways.put(word, new SimilarWords(reads).beginningWith(word));
        }
        ways.values().removeIf(List::isEmpty);
        if (ways.isEmpty()) return;
        plan = new Plan(query, ways);
        newest = newest(plan);
    }

    /** Takes words that stand nowhere for the most frequent of the nearest ones. */
    private void mend() throws SQLException {
        Map<String, List<String>> ways = new LinkedHashMap<>(plan.ways());
        Map<String, String> replaced = new LinkedHashMap<>();
        for (Sought sought : query.wanted()) {
            String word = sought.word();
            if (word == null || count(sought, plan.ways()) > 0) continue;
            Optional<String> meant = mostFrequent(sought, word);
            if (meant.isEmpty()) continue;
            ways.put(word, List.of(meant.get()));
            replaced.put(sought.typed(), meant.get());
        }
        if (replaced.isEmpty()) return;
        Plan other = new Plan(query, ways);
        List<Hit> hits = newest(other);
        if (hits.isEmpty()) return;
        plan = other;
        newest = hits;
        mended.putAll(replaced);
    }

    private Optional<String> mostFrequent(Sought sought, String word) throws SQLException {
        List<String> near = new SimilarWords(reads).near(word);
        String best = null;
        int most = 0;
        for (String candidate : near) {
            if (Slips.distance(word, candidate) > Slips.distance(word, near.get(0)) && best != null) break;
            int count = count(sought, Map.of(word, List.of(candidate)));
            if (count > most) best = candidate;
            most = Math.max(most, count);
        }
        return Optional.ofNullable(best);
    }

    private int count(Sought sought, Map<String, List<String>> ways) throws SQLException {
        String words = Expression.of(sought, List.of(), ways);
        Conditions alone = new Conditions(words, "", List.of(), null);
        return new Walk(reads, alone, 0).newest(Walk.Place.TOP, FEW).size();
    }

    private List<Hit> byDate(@Nullable Hit after, int atMost) throws SQLException {
        if (after == null) return newest.subList(0, Math.min(atMost, newest.size()));
        return new Walk(reads, plan.all(), 0).newest(behind(after), atMost);
    }

    private List<Hit> byTier(@Nullable Hit after, int atMost) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        if (after == null) hits.addAll(byNumber());
        for (Tier tier : List.of(Tier.TITLE, Tier.SUMMARY, Tier.ANYWHERE)) {
            if ((after != null && tier.rank() < after.tier()) || hits.size() >= atMost) continue;
            Walk walk = new Walk(reads, plan.of(tier), tier.rank());
            Walk.Place from = after != null && after.tier() == tier.rank() ? behind(after) : top;
            boolean isFew = newest.size() <= Search.PROVEN_TO;
            // one more, because the incident whose number was typed stands at the top already
            List<Hit> more = isFew ? walk.newestOfFew(from, atMost + 1) : walk.newest(from, atMost + 1);
            more.stream().filter(hit -> !isTheNumber(hit.number())).forEach(hits::add);
        }
        return hits.subList(0, Math.min(atMost, hits.size()));
    }

    private Walk.Place behind(Hit hit) {
        Walk.Place place = Walk.Place.behind(hit);
        return place.happenedAt().isAfter(top.happenedAt()) ? top : place;
    }

    private boolean isTheNumber(IncidentNumber number) {
        return query.number().isPresent() && query.number().get().equals(number);
    }

    private List<Hit> byNumber() throws SQLException {
        if (query.number().isEmpty()) return List.of();
        List<Object> parameters = new ArrayList<>();
        IncidentNumber number = query.number().get();
        String conditions = plan.of(Tier.NUMBER).sql(parameters);
        parameters.add(number.value());
        return reads.rows(
                "select s.happened_at from searched_incident s where " + conditions + " and s.incident_number = ?",
                row -> new Hit(Tier.NUMBER.rank(), Walk.instant(row), number),
                parameters);
    }
}
