package dev.debrief.postmortem;

import dev.debrief.incident.search.Found;
import dev.debrief.incident.search.Hit;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The incidents that a number elsewhere was counted from, paged by the number of the last one. */
@ApplicationScoped
class CountedList {
    private final List<CountedIncidents> rooms;
    private final IncidentList list;

    CountedList(@All List<CountedIncidents> rooms, IncidentList list) {
        this.rooms = rooms;
        this.list = list;
    }

    /** @param page its {@code after} is the number of its last incident */
    record Page(CountedIncidents.Counted counted, IncidentList.Page page) {}

    /** Empty where nothing is counted that is called so. */
    Optional<Page> page(String what, @Nullable String after, int size, LocalDate today) {
        return rooms.stream()
                .flatMap(room -> room.counted(what).stream())
                .findFirst()
                .map(counted -> page(counted, after, size, today));
    }

    private Page page(CountedIncidents.Counted counted, @Nullable String after, int size, LocalDate today) {
        List<IncidentNumber> all = counted.numbers();
        int from = after == null
                ? 0
                : IncidentNumber.parse(after)
                        .map(number -> all.indexOf(number) + 1)
                        .orElse(0);
        List<IncidentNumber> shown = all.subList(from, Math.min(all.size(), from + size));
        String next = from + size < all.size()
                ? String.valueOf(shown.get(shown.size() - 1).value())
                : null;
        List<Hit> none = List.of();
        Found found = new Found(none, next, all.size(), false, Map.of(), Map.of());
        return new Page(counted, new IncidentList.Page(list.lines(shown, today), found));
    }
}
