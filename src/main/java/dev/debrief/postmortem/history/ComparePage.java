package dev.debrief.postmortem.history;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Two revisions compared.
 *
 * @param revisions what can be chosen, newest first
 * @param zone the zone of the incident's times
 */
public record ComparePage(
        String number,
        String address,
        String title,
        RawString titleWords,
        RevisionLine from,
        RevisionLine to,
        List<RevisionLine> revisions,
        Differences differences,
        String zone) {}
