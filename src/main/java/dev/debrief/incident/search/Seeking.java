package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers one query on one connection. */
final class Seeking {
    /** With fewer hits than this, a half typed word is taken for the words that begin like it. */
    private static final int FEW = 25;

    /** What is read next is the same whatever is typed: to plan it anew costs more than to find it. */
    private static final String INDEXES_ONLY =
            "set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan";

    private final Statements reads;
    private final SearchQuery query;
    private final Walk.Place top;
    private final Recent recent;
    private Plan plan;
    private Look look;
    private final Map<String, String> mended = new LinkedHashMap<>();

    private Seeking(Statements reads, SearchQuery query) throws SQLException {
        this.reads = reads;
        this.query = query;
        Instant before = query.before();
        this.top = before == null ? Walk.Place.TOP : new Walk.Place(before, 0);
        this.recent = Recent.of(reads);
        this.plan = new Plan(query, Map.of());
        this.look = lookAt(plan);
        if (look.hits().size() < FEW) open();
        if (look.hits().isEmpty()) mend();
    }

    static Found find(Statements reads, SearchQuery query, Order order, @Nullable Hit after, int size)
            throws SQLException {
        reads.write(INDEXES_ONLY, List.of());
        Seeking seeking = new Seeking(reads, query);
        boolean isByTier = order == Order.BEST && query.hasWords();
        List<Hit> hits = isByTier ? seeking.byTier(after, size + 1) : seeking.byDate(after, size + 1);
        boolean hasMore = hits.size() > size;
        List<Hit> page = hasMore ? hits.subList(0, size) : hits;
        String next = hasMore ? page.get(size - 1).toString() : null;
        int count = seeking.count(hits, after == null, size);
        boolean isMore = count > seeking.countedTo(size);
        return new Found(page, next, count, isMore, seeking.plan.ways(), seeking.mended);
    }

    private Look lookAt(Plan of) throws SQLException {
        return Look.at(reads, recent, of.all(), 0, Search.COUNTED_TO);
    }

    private boolean hasProofs() {
        return !plan.all().proofs().isEmpty();
    }

    /** A phrase is proven, and time is bounded, in one incident after the other: these are not counted beyond the page. */
    private boolean isCountedByPage() {
        boolean isBounded = query.from() != null || query.before() != null;
        return hasProofs() || (isBounded && !look.isComplete());
    }

    private int countedTo(int size) {
        return isCountedByPage() ? size : Search.COUNTED_TO;
    }

    /** How many hits there are on all pages, or one more than are counted. */
    private int count(List<Hit> hits, boolean isFirstPage, int size) {
        if (isCountedByPage()) return isFirstPage ? hits.size() : size + 1;
        if (!look.isComplete()) return Search.COUNTED_TO + 1;
        return Math.max(look.within(query.from(), top).size(), Math.min(hits.size(), size));
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
        look = lookAt(plan);
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
        Look mendedLook = lookAt(other);
        if (mendedLook.hits().isEmpty()) return;
        plan = other;
        look = mendedLook;
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
        Conditions alone = new Conditions(words, "", false, List.of(), null);
        return Look.at(reads, recent, alone, 0, FEW).hits().size();
    }

    private List<Hit> byDate(@Nullable Hit after, int atMost) throws SQLException {
        return newest(plan.all(), 0, look, after == null ? top : behind(after), atMost);
    }

    private List<Hit> byTier(@Nullable Hit after, int atMost) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        Set<IncidentNumber> better = new HashSet<>();
        if (after == null) hits.addAll(byNumber());
        for (Tier tier : tiers()) {
            if (hits.size() >= atMost) break;
            boolean isOver = after != null && tier.rank() < after.tier();
            if (isOver && !look.isComplete()) continue;
            boolean isAll = tier == Tier.ANYWHERE && after == null && better.isEmpty();
            Look of = lookAt(tier, better, isAll);
            of.hits().forEach(hit -> better.add(hit.number()));
            if (isOver) continue;
            Walk.Place from = after != null && after.tier() == tier.rank() ? behind(after) : top;
            // one more, because the incident whose number was typed stands at the top already
            newest(isAll ? plan.all() : plan.of(tier), tier.rank(), of, from, atMost + 1).stream()
                    .filter(hit -> !isTheNumber(hit.number()))
                    .forEach(hits::add);
        }
        return hits.subList(0, Math.min(atMost, hits.size()));
    }

    /** One look says for most words that they stand in no title and in no summary. */
    private List<Tier> tiers() throws SQLException {
        Recent first = look.isComplete() ? Recent.UNKNOWN : recent;
        boolean isHigher =
                !Look.at(reads, first, plan.inTitleOrSummary(), 0, 0).hits().isEmpty();
        return isHigher ? List.of(Tier.TITLE, Tier.SUMMARY, Tier.ANYWHERE) : List.of(Tier.ANYWHERE);
    }

    /** What is in no better tier needs no look of its own: where all hits are known, it is the rest of them. */
    private Look lookAt(Tier tier, Set<IncidentNumber> better, boolean isAll) throws SQLException {
        if (tier != Tier.ANYWHERE)
            return look.isComplete()
                    ? Look.at(reads, Recent.UNKNOWN, plan.of(tier), tier.rank(), Search.COUNTED_TO)
                    : Look.at(reads, recent, plan.of(tier), tier.rank(), FEW);
        List<Hit> rest = look.hits().stream()
                .filter(hit -> !better.contains(hit.number()))
                .map(hit -> new Hit(tier.rank(), hit.happenedAt(), hit.number()))
                .toList();
        return new Look(rest, look.isComplete(), isAll ? look.newest() : Look.Newest.UNKNOWN);
    }

    private List<Hit> newest(Conditions conditions, int tier, Look known, Walk.Place from, int atMost)
            throws SQLException {
        Walk walk = new Walk(reads, recent, conditions, tier);
        if (!known.isComplete()) return walk.newest(from, atMost, known.newest());
        if (known.hits().isEmpty()) return List.of();
        if (hasProofs()) return walk.newestOfFew(from, atMost);
        return known.within(query.from(), from).stream().limit(atMost).toList();
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
                parameters,
                row -> new Hit(Tier.NUMBER.rank(), Walk.instant(row), number));
    }
}
