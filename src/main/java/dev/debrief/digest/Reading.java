package dev.debrief.digest;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.action.waiting.Asking;
import dev.debrief.action.waiting.ClosedItems;
import dev.debrief.action.waiting.ClosedItems.Closed;
import dev.debrief.action.waiting.Drafts;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.Waiting;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.action.waiting.Waiting.Risk;
import dev.debrief.action.waiting.Waiting.ToVerify;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the digests of many people say, in a handful of statements for all of them. */
@ApplicationScoped
class Reading {
    /** A digest lists what is due within so many days. */
    static final int DAYS_AHEAD = 7;
    /** Of no list more than this is counted. */
    static final int MOST = 200;

    private final Waiting waiting;
    private final Drafts drafts;
    private final ClosedItems closedItems;
    private final PublicationsDue publications;
    private final TeamReading teams;

    Reading(Waiting waiting, Drafts drafts, ClosedItems closedItems, PublicationsDue publications, TeamReading teams) {
        this.waiting = waiting;
        this.drafts = drafts;
        this.closedItems = closedItems;
        this.publications = publications;
        this.teams = teams;
    }

    /** By the id of the person. */
    @Transactional
    Map<Long, Contents> of(List<Recipient> recipients, Instant at) {
        List<Asking> all = recipients.stream().map(one -> one.asking(at)).toList();
        List<Asking> writers = recipients.stream()
                .filter(Recipient::mayEdit)
                .map(one -> one.asking(at))
                .toList();
        Map<Long, List<Open>> open = waiting.pressing(all, DAYS_AHEAD, MOST);
        Map<Long, List<ToVerify>> toVerify = waiting.toVerify(writers, MOST);
        Map<Long, List<Risk>> risks = waiting.risks(all, MOST);
        Map<Long, List<Draft>> written = drafts.of(writers, MOST);
        Map<Long, List<Closed>> closed = closedItems.since(all, at, MOST);
        Map<Integer, PublicationDue> due = due(written, at);
        Map<Long, List<Contents.TeamContents>> led = teams.of(recipients, at);
        Map<Long, Contents> contents = new HashMap<>();
        for (Recipient one : recipients) {
            List<Draft> own = of(written, one);
            contents.put(
                    one.id(),
                    new Contents(
                            of(open, one), of(toVerify, one), of(risks, one), own, due, of(closed, one), of(led, one)));
        }
        return contents;
    }

    private Map<Integer, PublicationDue> due(Map<Long, List<Draft>> written, Instant at) {
        Set<Integer> incidents = written.values().stream()
                .flatMap(List::stream)
                .map(Draft::incident)
                .collect(Collectors.toSet());
        return publications.of(incidents, at);
    }

    private static <T> List<T> of(Map<Long, List<T>> found, Recipient one) {
        return found.getOrDefault(one.id(), List.of());
    }
}
