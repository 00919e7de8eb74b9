package dev.debrief.incident.search;

import java.util.List;

/** Where all the words stand: the best match comes first, and the newest first among equals. */
enum Tier {
    NUMBER(List.of()),
    TITLE(List.of(SearchPlace.TITLE)),
    SUMMARY(List.of(SearchPlace.TITLE, SearchPlace.SUMMARY)),
    ANYWHERE(List.of());

    private final List<SearchPlace> places;

    Tier(List<SearchPlace> places) {
        this.places = places;
    }

    /** Each word stands in one of these; empty for anywhere. */
    List<SearchPlace> places() {
        return places;
    }
}
