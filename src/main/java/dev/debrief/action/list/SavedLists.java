package dev.debrief.action.list;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps lists under names. */
@ApplicationScoped
class SavedLists {
    private final Clock clock;

    SavedLists(Clock clock) {
        this.clock = clock;
    }

    /** One list where its names are looked after; {@code mayChange} for whoever saved it. */
    @TemplateData
    public record Line(long id, String name, String address, boolean shared, boolean mayChange, String problem) {}

    /** As links; the one that is shown is marked. */
    List<ItemsPage.Link> links(long person, ItemsQuery here) {
        return SavedList.seenBy(person).stream()
                .map(list -> new ItemsPage.Link(
                        ItemsQuery.parse(list.query).address(), list.name, list.query.equals(here.text())))
                .toList();
    }

    /**
     * @param isAdministrator who may change what others share
     * @param problems what is wrong with a name, by the id of its list
     */
    List<Line> lines(long person, boolean isAdministrator, Map<Long, String> problems) {
        List<Line> lines = new ArrayList<>();
        for (SavedList list : SavedList.seenBy(person))
            lines.add(new Line(
                    list.id(),
                    list.name,
                    ItemsQuery.parse(list.query).address(),
                    list.shared,
                    mayChange(list, person, isAdministrator),
                    problems.getOrDefault(list.id(), "")));
        return lines;
    }

    /** What is wrong, as a sentence; empty where it is kept. */
    @Transactional
    String save(long person, String name, ItemsQuery query, boolean shared) {
        String wrong = wrong(person, name, 0);
        if (wrong.isEmpty() && SavedList.count("personId", person) >= SavedList.MOST)
            wrong = "You have " + SavedList.MOST + " saved lists. Delete one first.";
        if (wrong.isEmpty()) new SavedList(person, name.strip(), query, shared, clock.instant()).persist();
        return wrong;
    }

    /** What is wrong, as a sentence; empty where it is kept. Somebody else's list stays as it is. */
    @Transactional
    String change(long id, long person, boolean isAdministrator, String name, boolean shared) {
        SavedList list = SavedList.findById(id);
        if (!mayChange(list, person, isAdministrator)) return "";
        String wrong = wrong(list.personId, name, id);
        if (!wrong.isEmpty()) return wrong;
        list.name = name.strip();
        list.shared = shared;
        return "";
    }

    @Transactional
    void delete(long id, long person, boolean isAdministrator) {
        SavedList list = SavedList.findById(id);
        if (mayChange(list, person, isAdministrator)) list.delete();
    }

    private static boolean mayChange(@Nullable SavedList list, long person, boolean isAdministrator) {
        return list != null && (list.personId == person || (isAdministrator && list.shared));
    }

    private static String wrong(long person, String name, long but) {
        if (name.isBlank()) return "Give a name.";
        if (name.strip().length() > SavedList.LONGEST_NAME)
            return "A name has at most " + SavedList.LONGEST_NAME + " characters.";
        return SavedList.isTaken(person, name.strip(), but) ? "You have a list of this name already." : "";
    }
}
