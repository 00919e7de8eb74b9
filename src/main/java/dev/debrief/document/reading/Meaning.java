package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stretch of a document is about. */
enum Meaning {
    NONE,
    SUMMARY,
    DETAILS,
    IMPACT,
    DETECTION,
    TRIGGER,
    BACKGROUND,
    /** Either what was before, or the timeline. */
    CONTEXT,
    TIMELINE,
    KEY_EVENTS,
    CAUSE,
    CONTRIBUTING,
    /** Either factors or people. */
    CONTRIBUTORS,
    RESOLUTION,
    /** Either what was done or what is to be done. */
    REMEDIATION,
    /** What is to be done, unless other words say that better. */
    OUTLOOK,
    LESSONS,
    WENT_WELL,
    WENT_BADLY,
    /** Either a lesson or the cause. */
    WENT_WRONG,
    GOT_LUCKY,
    ACTIONS,
    PEOPLE,
    /** Beside the story: an appendix, references, a log of decisions. */
    ASIDE;

    private static final PhraseBook HEADINGS = PhraseBook.named("headings");
    private static final double SURE = 0.6;

    /** Of two nouns the last one names the thing: a follow-up timeline is a timeline. */
    private static final Pattern TIMELINE_LAST =
            Pattern.compile("(?i)^(?:\\S+ ){1,3}timelines?(?: \\([^)]{0,80}\\))?:?$");

    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]{1,80})\\)$");

    private static final Pattern JOINER =
            Pattern.compile("(?i)\\s+(?:and|und|et|y|e)\\s+|\\s+[&+]\\s+|\\s*/\\s*|,\\s+");

    private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|und|et|y|e|&)\\s+");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\s+(?:for|from|of|on|about|für|aus|von|pour|sur|para|sobre)\\s+");
    private static final Set<Meaning> OF_SOMETHING = EnumSet.of(LESSONS, IMPACT, TIMELINE, ACTIONS);
    private static final int MOST_JOINED = 3;

    private static final Pattern DIVIDER = Pattern.compile("\\s+[-–—|]\\s+|[:：]\\s|\\.\\s|\\s{2,}|,\\s");

    /** What a heading says by itself, where it says it surely. */
    static Optional<Meaning> of(String heading) {
        return whole(heading)
                .or(() -> joined(heading).stream().findFirst())
                .or(() -> beginning(heading))
                .or(() -> first(heading));
    }

    /** What most words of a heading say. */
    static Optional<Meaning> whole(String heading) {
        if (TIMELINE_LAST.matcher(Plain.of(heading)).find()) return Optional.of(TIMELINE);
        return HEADINGS.best(heading).filter(found -> found.score() >= SURE).map(Meaning::named);
    }

    /** {@code Timeline - 29 May 2021}: the name of a part, and then something about this one. */
    private static Optional<Meaning> beginning(String heading) {
        String[] parts = DIVIDER.split(Plain.of(heading).replaceAll("[(\\[][^()\\[\\]]{0,200}[)\\]]", " : "), 2);
        return parts.length < 2 ? Optional.empty() : ofLabel(parts[0]);
    }

    /** {@code Impact and what we did}, {@code Lessons for whoever is on call}: the first thing is what it is about. */
    private static Optional<Meaning> first(String heading) {
        String[] parts = AND.split(Phrases.unnumbered(Plain.of(heading)), 2);
        Optional<Meaning> and = parts.length < 2 ? Optional.empty() : ofOne(parts[0]);
        if (and.isPresent()) return and;
        String[] about = ABOUT.split(Phrases.unnumbered(Plain.of(heading)), 2);
        return about.length < 2 ? Optional.empty() : ofOne(about[0]).filter(OF_SOMETHING::contains);
    }

    /** What a label says, where it says nothing else, and is the label of no single fact. */
    static Optional<Meaning> ofLabel(String label) {
        return ofOne(label).or(() -> joined(label).stream().findFirst());
    }

    /**
     * What a name of several parts joins, the one that the chapter is first: {@code Root cause and resolution}. Empty where
     * it joins nothing, or where any of them is unknown.
     */
    static List<Meaning> joined(String label) {
        String[] parts = JOINER.split(Phrases.unnumbered(Plain.of(label)), MOST_JOINED + 1);
        if (parts.length < 2 || parts.length > MOST_JOINED) return List.of();
        List<Meaning> joined = new ArrayList<>();
        for (String part : parts) {
            Optional<Meaning> one = ofOne(part);
            if (one.isEmpty()) return List.of();
            if (!joined.contains(one.get())) joined.add(one.get());
        }
        if (joined.contains(ACTIONS) && joined.contains(REMEDIATION)) return List.of(ACTIONS);
        return joined;
    }

    /** Whether the parts of other names may stand below it: a summary of everything, or the name of several parts. */
    static boolean isUmbrella(String heading) {
        Optional<Meaning> said = of(heading);
        return said.filter(one -> one == SUMMARY || one == DETAILS).isPresent()
                || (said.isPresent() && joined(heading).size() > 1);
    }

    /** Whether a word of a heading says so, whatever the others say. */
    static boolean mentions(String heading, Meaning meaning) {
        return HEADINGS.all(Phrases.ofHeading(heading)).stream().anyMatch(found -> named(found) == meaning);
    }

    private static Optional<Meaning> ofOne(String label) {
        int fact = Fact.length(label);
        return HEADINGS.best(label)
                .filter(found -> found.score() >= 1 && found.length() >= fact)
                .map(Meaning::named);
    }

    /** Whether a heading is the name of a part, a number before it aside, and tells nothing of this incident. */
    static boolean saysNothingElse(String heading) {
        String plain = Phrases.unnumbered(Plain.of(heading));
        Optional<Meaning> said = ofLabel(plain);
        Matcher aside = BRACKETED.matcher(plain);
        boolean more = plain.chars().anyMatch(Character::isDigit)
                || (plain.indexOf('(') >= 0
                        && !(aside.find() && ofLabel(aside.group(1)).equals(said)));
        return said.isPresent() && !more;
    }

    private static Meaning named(PhraseBook.Found found) {
        return valueOf(found.meaning().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    boolean isLesson() {
        return this == LESSONS || this == WENT_WELL || this == WENT_BADLY || this == WENT_WRONG || this == GOT_LUCKY;
    }

    /** Whether its text stays together, with everything below it that says nothing else. */
    boolean isProse() {
        return switch (this) {
            case SUMMARY,
                    DETAILS,
                    IMPACT,
                    DETECTION,
                    TRIGGER,
                    BACKGROUND,
                    CONTEXT,
                    CAUSE,
                    CONTRIBUTING,
                    RESOLUTION,
                    NONE -> true;
            default -> false;
        };
    }
}
