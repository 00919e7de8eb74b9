package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A query as conditions.
 *
 * @param ways the words that each open or mistyped word stands for
 */
record Plan(SearchQuery query, Map<String, List<String>> ways) {
    /** Hits of that tier that are in none above it. */
    Conditions of(Tier tier) {
        if (tier == Tier.NUMBER) return new Conditions("", filters(false), false, List.of(), query.from());
        if (tier == Tier.ANYWHERE) return all().withWords(Expression.not(wanted(Tier.SUMMARY.places())));
        Conditions conditions = in(tier);
        if (tier == Tier.SUMMARY) return conditions.withWords(Expression.not(wanted(Tier.TITLE.places())));
        return conditions;
    }

    /** Every hit of the two tiers by words, both together. */
    Conditions inTitleOrSummary() {
        return in(Tier.SUMMARY);
    }

    /** A word that stands in the title stands in the document: the index is asked once. */
    private Conditions in(Tier tier) {
        return with(Expression.all(List.of(query.in().isPresent() ? everywhere() : "", wanted(tier.places()))));
    }

    /** Every hit. */
    Conditions all() {
        return with(everywhere());
    }

    private String everywhere() {
        return wanted(query.in().map(List::of).orElse(List.of()));
    }

    private Conditions with(String wanted) {
        List<String> words = new ArrayList<>();
        words.add(wanted);
        List<Conditions.Proof> proofs = new ArrayList<>();
        for (Sought sought : query.sought()) {
            if (sought.needsProof()) {
                String part = sought.isExcluded() ? "" : query.valueOf(Filter.IN);
                String keys = Expression.of(sought, List.of(), ways);
                proofs.add(new Conditions.Proof(keys, sought.pattern(), part, sought.isExcluded()));
            } else if (sought.isExcluded()) {
                words.add(Expression.not(Expression.of(sought, List.of(), ways)));
            }
        }
        Chosen tag = query.chosen().get(Filter.TAG);
        if (tag != null) words.add(Expression.quoted(FilterReader.tagKey(tag.value())));
        Chosen service = query.chosen().get(Filter.SERVICE);
        if (service != null) words.add(Expression.anyOf(service.marks()));
        return new Conditions(Expression.all(words), filters(true), isListed(), proofs, query.from());
    }

    private String wanted(List<SearchPlace> places) {
        return Expression.all(query.wanted().stream()
                .map(sought -> Expression.of(sought, places, ways))
                .toList());
    }

    /** What the marks have to meet; an incident that is asked for by its number may be put away or a drill. */
    private String filters(boolean isList) {
        List<String> marks = new ArrayList<>();
        query.chosen().forEach((filter, value) -> {
            if (filter != Filter.SERVICE && !value.marks().isEmpty()) marks.add(Expression.anyOf(value.marks()));
        });
        if (!isList || !isListed()) marks.add("'kept'");
        if (isList && !isPutAwayToo() && isWithDrills()) marks.add("!'archived'");
        if (isList && isPutAwayToo() && !isWithDrills()) marks.add("!'drill'");
        return Expression.all(marks);
    }

    /** Whether incidents are looked for that are neither deleted nor archived nor drills. */
    private boolean isListed() {
        return !isPutAwayToo() && !isWithDrills();
    }

    private boolean isPutAwayToo() {
        return List.of("archived", "any").contains(query.valueOf(Filter.STATE));
    }

    private boolean isWithDrills() {
        return !query.valueOf(Filter.DRILLS).isEmpty();
    }
}
