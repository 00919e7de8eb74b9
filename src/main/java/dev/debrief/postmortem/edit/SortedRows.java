package dev.debrief.postmortem.edit;

import dev.debrief.document.CanonicalTime;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import dev.debrief.document.times.Surroundings;
import dev.debrief.document.times.TimeReader;
import dev.debrief.document.times.TypedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timeline in the order of time. A row without a time stays behind the row it followed, and rows of the same time stay
 * as they stood. A time that hangs on the row above ({@code +4m}) is written out first, so that it goes on meaning the same.
 */
final class SortedRows {
    private record Group(@Nullable Instant at, List<RowId> rows) {}

    private SortedRows() {}

    /** {@code understood} is what each time is understood as, by the name of its field. */
    static Manuscript byTime(Manuscript typed, Map<String, When> understood, ZoneId zone) {
        List<Group> groups = new ArrayList<>();
        for (RowId row : typed.rows(ManuscriptFields.TIMELINE)) {
            Optional<Instant> at =
                    Optional.ofNullable(understood.get(when(row))).flatMap(known -> known.earliest(zone));
            if (groups.isEmpty() || at.isPresent()) groups.add(new Group(at.orElse(null), new ArrayList<>()));
            groups.get(groups.size() - 1).rows().add(row);
        }
        List<RowId> sorted = groups.stream()
                .sorted(Comparator.comparing(Group::at, Comparator.nullsFirst(Comparator.naturalOrder())))
                .flatMap(group -> group.rows().stream())
                .toList();
        if (sorted.equals(typed.rows(ManuscriptFields.TIMELINE))) return typed;
        return steady(typed, understood, zone).withRows(ManuscriptFields.TIMELINE, sorted);
    }

    private static Manuscript steady(Manuscript typed, Map<String, When> understood, ZoneId zone) {
        Manuscript steady = typed;
        for (RowId row : typed.rows(ManuscriptFields.TIMELINE)) {
            When known = understood.get(when(row));
            if (known instanceof When.Exact || known instanceof When.OnDay) {
                if (!standsAlone(typed.value(when(row)), known, zone)) {
                    steady = steady.with(when(row), CanonicalTime.write(known, zone));
                }
            }
        }
        return steady;
    }

    /** Whether the words mean the same without anything above them. */
    private static boolean standsAlone(String written, When known, ZoneId zone) {
        TypedTime alone = TimeReader.read(written, Surroundings.happened(zone, Instant.EPOCH, null, null));
        if (!(alone instanceof TypedTime.Understood read)) return false;
        return CanonicalTime.write(read.when(), zone).equals(CanonicalTime.write(known, zone));
    }

    private static String when(RowId row) {
        return ManuscriptFields.name(ManuscriptFields.TIMELINE, row, "when");
    }
}
