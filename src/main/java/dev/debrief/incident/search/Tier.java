package dev.debrief.incident.search;

import java.util.List;

/** Where all the words stand: the best match comes first, and the newest first among equals. */
enum Tier {
    NUMBER(0),
    TITLE(1),
    SUMMARY(2),
    ANYWHERE(3);

    private final int rank;

    Tier(int rank) {
        this.rank = rank;
    }

    /** 0 is the best. */
    int rank() {
        return rank;
    }

    /** Each word stands in one of these; empty for anywhere. */
    List<SearchPlace> places() {
        return switch (this) {
            case TITLE -> List.of(SearchPlace.TITLE);
            case SUMMARY -> List.of(SearchPlace.TITLE, SearchPlace.SUMMARY);
            case NUMBER, ANYWHERE -> List.of();
        };
    }
}
