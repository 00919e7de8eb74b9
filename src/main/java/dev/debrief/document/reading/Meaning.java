package dev.debrief.document.reading;

import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern DIVIDER = Pattern.compile("\\s+[-–—|]\\s+|[:：]\\s|\\.\\s|\\s{2,}|,\\s");

    /** What a heading says by itself, where it says it surely. */
    static Optional<Meaning> of(String heading) {
        return whole(heading).or(() -> beginning(heading));
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

    /** What a label says, where it says nothing else, and is the label of no single fact. */
    static Optional<Meaning> ofLabel(String label) {
        int fact = Fact.length(label);
        return HEADINGS.best(label)
                .filter(found -> found.score() >= 1 && found.length() >= fact)
                .map(Meaning::named);
    }

    /** Whether a heading is the name of a part, a number before it aside, and tells nothing of this incident. */
    static boolean saysNothingElse(String heading) {
        String plain = Phrases.unnumbered(Plain.of(heading));
        return plain.chars().noneMatch(Character::isDigit) && ofLabel(plain).isPresent() && plain.indexOf('(') < 0;
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
