package dev.debrief.document.reading;

import java.util.Optional;

/** The title of a document: its first heading, where that says more than that this is a post-mortem. */
final class Title {
    private static final PhraseBook HEADINGS = PhraseBook.named("headings");

    private Title() {}

    /** The chapter whose heading is the title; empty where there is none. */
    static Optional<Chapter> chapter(Chapter root, boolean titledElsewhere) {
        if (root.children.isEmpty()) return Optional.empty();
        Chapter first = root.children.get(0);
        boolean several = root.children.stream()
                        .filter(child -> child.real && child.level == first.level)
                        .count()
                > 1;
        boolean only = root.children.stream().filter(child -> child.real).count() == 1;
        boolean atTop = first.real
                && (first.level == 1
                        || ((first.level == 2 || only) && root.ownText().length() < 400));
        if (!atTop || Timed.whole(first.heading).isPresent()) return Optional.empty();
        Optional<Meaning> known = Meaning.whole(first.heading)
                .filter(meaning -> !isLongTitle(first.heading) && (several || meaning != Meaning.ASIDE));
        if (known.isPresent() || (isGeneric(first.heading) && titledElsewhere)) return Optional.empty();
        if (first.level > 1 && titledElsewhere) return Optional.empty();
        boolean part = Meaning.ofLabel(first.heading).isPresent()
                || Fact.of(first.heading).isPresent();
        return several && part ? Optional.empty() : Optional.of(first);
    }

    /** "Summary of the outage of the payment service on 3 May": a word of a part makes no part of a long heading. */
    private static boolean isLongTitle(String heading) {
        return Phrases.ofHeading(heading).size() > 7;
    }

    /** Whether any post-mortem could have this title. */
    static boolean isGeneric(String heading) {
        return HEADINGS.isFiller(heading);
    }
}
