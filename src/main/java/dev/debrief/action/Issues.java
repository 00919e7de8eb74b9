package dev.debrief.action;

import dev.debrief.shared.IncidentNumber;
import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The issues that follow action items, wherever they are kept. */
@ApplicationScoped
public class Issues {
    private final List<IssueTracker> trackers;

    Issues(@All List<IssueTracker> trackers) {
        this.trackers = trackers;
    }

    /** What people call the place where issues are kept; empty where there is none. */
    public String place() {
        return trackers.stream()
                .map(IssueTracker::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** By the numbers of the items; those that have no issue are left out. */
    public Map<Integer, IssueMark> of(Collection<Integer> items) {
        Map<Integer, IssueMark> marks = new HashMap<>();
        if (!items.isEmpty()) trackers.forEach(tracker -> tracker.marks(items).forEach(marks::putIfAbsent));
        return marks;
    }

    /** Null where it has none. */
    public @Nullable IssueMark of(ItemView item) {
        int number = item.number().value();
        return of(List.of(number)).get(number);
    }

    /** What the page of an item shows of its issue. */
    public List<RawString> panels(ItemView item, String done) {
        return said(trackers.stream().map(tracker -> tracker.panel(item, done)).toList());
    }

    /** What stands below the action items of an incident. */
    public List<RawString> below(IncidentNumber incident) {
        return said(trackers.stream().map(tracker -> tracker.below(incident)).toList());
    }

    /** What the column of tickets is called; empty where there is nothing in it. */
    public Optional<String> column(boolean hasTickets) {
        String place = place();
        if (!place.isEmpty()) return Optional.of(place);
        return hasTickets ? Optional.of("Ticket") : Optional.empty();
    }

    private static List<RawString> said(List<RawString> all) {
        return all.stream().filter(html -> !html.getValue().isBlank()).toList();
    }
}
