package dev.debrief.action.list;

import java.util.Locale;
import java.util.Optional;

/** What can be asked of many items at once; some of it needs to be told more. */
enum Asked {
    START("Start", false),
    DONE("Done", true),
    DATE("Change date", true),
    GIVE("Give to", true),
    WONT("Won\u2019t do", true),
    NOT_YET("Not yet", true),
    REOPEN("Open again", true);

    private final String title;
    private final boolean asksMore;

    Asked(String title, boolean asksMore) {
        this.title = title;
        this.asksMore = asksMore;
    }

    /** The word in forms. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** Whether there is something to tell beside which items. */
    boolean asksMore() {
        return asksMore;
    }

    static Optional<Asked> parse(String word) {
        for (Asked asked : values()) if (asked.word().equals(word)) return Optional.of(asked);
        return Optional.empty();
    }
}
