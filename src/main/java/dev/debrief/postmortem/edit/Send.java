package dev.debrief.postmortem.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * One keep of one page in a browser: the how manieth it was. What comes late, after a later one of the same page, is
 * known by it; and a page whose answer got lost on the way is known to have been heard.
 *
 * @param page a name that the page made for itself; empty where there was no script
 * @param number counted from 1
 */
record Send(String page, int number) {
    static final Send NONE = new Send("", 0);

    private static final int MOST_PAGES = 20;

    static Send of(String page, int number) {
        return page.matches("[a-z0-9]{1,40}") ? new Send(page, number) : NONE;
    }

    boolean isKnown() {
        return !page.isEmpty();
    }

    /** Whether a later one of the same page was heard already. */
    boolean isLate(List<String> heard) {
        return isKnown() && heard.stream().anyMatch(word -> word.startsWith(page + ".") && numberOf(word) > number);
    }

    /** The same list with this one last; pages that have been silent longest are forgotten. */
    List<String> addedTo(List<String> heard) {
        if (!isKnown()) return heard;
        List<String> all = new ArrayList<>(heard);
        all.removeIf(word -> word.startsWith(page + "."));
        all.add(page + "." + number);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_PAGES), all.size()));
    }

    private static int numberOf(String word) {
        return Integer.parseInt(word.substring(word.indexOf('.') + 1));
    }
}
