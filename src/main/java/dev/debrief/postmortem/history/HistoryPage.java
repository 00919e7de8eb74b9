package dev.debrief.postmortem.history;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * The revisions of one document.
 *
 * @param newest the number of the newest revision of all
 * @param from the revision that is chosen first as the older one
 * @param to the revision that is chosen first as the newer one
 * @param older the address of the page with older ones; empty on the last page
 */
public record HistoryPage(
        String number,
        String address,
        String title,
        RawString titleWords,
        List<Run> runs,
        int newest,
        int from,
        int to,
        String older,
        boolean mayRestore) {}
