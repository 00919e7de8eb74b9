package dev.debrief.postmortem.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text out of two that began from the same: what only one of them changed is taken from it; where both changed the
 * same words, both stand one behind the other, theirs first.
 *
 * @param places what was set side by side there, for the writer to look at; empty where nothing had to be
 */
record Together(String text, List<String> places) {
    /** {@code before} is what both began from; null where that is not known, and then no word of either is left out. */
    static Together of(@Nullable String before, String mine, String theirs) {
        if (before == null) return new Together(new TwoVersions(mine, theirs).together(), List.of());
        return new Join(before, mine, theirs).joined();
    }

    /** Goes through the three texts, from one word that all of them have to the next. */
    private static final class Join {
        private final List<String> before;
        private final List<String> mine;
        private final List<String> theirs;
        private final int[] inMine;
        private final int[] inTheirs;
        private final StringBuilder text = new StringBuilder();
        private final List<String> places = new ArrayList<>();

        Join(String before, String mine, String theirs) {
            TwoVersions here = new TwoVersions(before, mine);
            TwoVersions there = new TwoVersions(before, theirs);
            this.before = TwoVersions.words(before);
            this.mine = TwoVersions.words(mine);
            this.theirs = TwoVersions.words(theirs);
            inMine = here.partners();
            inTheirs = there.partners();
        }

        Together joined() {
            int b = 0;
            int m = 0;
            int t = 0;
            for (int word = 0; word < before.size(); word++) {
                if (inMine[word] < 0 || inTheirs[word] < 0) continue;
                between(before.subList(b, word), mine.subList(m, inMine[word]), theirs.subList(t, inTheirs[word]));
                text.append(longer(mine.get(inMine[word]), theirs.get(inTheirs[word])));
                b = word + 1;
                m = inMine[word] + 1;
                t = inTheirs[word] + 1;
            }
            between(before.subList(b, before.size()), mine.subList(m, mine.size()), theirs.subList(t, theirs.size()));
            return new Together(text.toString(), List.copyOf(places));
        }

        private void between(List<String> was, List<String> my, List<String> their) {
            if (my.equals(was) || my.equals(their)) text.append(String.join("", their));
            else if (their.equals(was)) text.append(String.join("", my));
            else both(String.join("", my), String.join("", their));
        }

        private void both(String my, String their) {
            String place = my.isEmpty() || their.isEmpty() ? their + my : their + gap(my, their) + my;
            text.append(place);
            places.add(place.strip());
        }

        private static String longer(String one, String other) {
            return one.length() > other.length() ? one : other;
        }

        /** What stands at the end of a text has no blank behind it. */
        private static String gap(String my, String their) {
            if (Character.isWhitespace(their.charAt(their.length() - 1))) return "";
            return my.contains("\n") || their.contains("\n") ? "\n\n" : " ";
        }
    }
}
