package dev.debrief.action.list;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of one page under their headings. */
record ItemGroupsOnPage(ItemFilter filter, ItemCount count, ItemRowsOnPage rows) {
    private static final DateTimeFormatter FRIDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    List<ItemsPage.Group> of(List<ItemLine> lines) {
        List<ItemsPage.Group> groups = new ArrayList<>();
        for (ItemLine line : lines) {
            ItemsPage.Group group = heading(line);
            boolean isNew =
                    groups.isEmpty() || !groups.get(groups.size() - 1).id().equals(group.id());
            if (isNew) groups.add(group);
            groups.get(groups.size() - 1).rows().add(rows.row(line));
        }
        return groups;
    }

    private ItemsPage.Group heading(ItemLine line) {
        return switch (filter.grouping()) {
            case DUE -> ofDue(line);
            case OWNER -> group("owner-" + line.key().group(), line.owner() == null ? "Nobody" : line.owner(), "");
            case INCIDENT ->
                group(
                        "incident-" + line.key().group(),
                        line.incident() == null ? "Without an incident" : line.incident(),
                        line.incidentTitle() == null ? "" : line.incidentTitle());
        };
    }

    private ItemsPage.Group ofDue(ItemLine line) {
        LocalDate due = line.dueOn();
        LocalDate friday = DueRange.friday(rows.today());
        if (due == null) return group("no-date", "No date", items(count.noDate(), true));
        if (due.isBefore(rows.today())) return group("late", past(), items(count.late(), false));
        if (!due.isAfter(friday)) return group("this-week", "This week", "until " + FRIDAY.format(friday));
        return group("later", "Later", items(count.later(), count.noDate() == 0));
    }

    private String past() {
        if (!filter.standing().canBeLate()) return "Earlier";
        return filter.standing() == Standing.ANY ? "Before today" : "Late";
    }

    /** Nothing where counting ended among them. */
    private String items(int number, boolean isLast) {
        if (number > ItemCount.MOST) return "1,000+ items";
        boolean isCut = count.isMore() && (isLast || number == 0);
        return isCut || number == 0 ? "" : number == 1 ? "1 item" : number + " items";
    }

    private static ItemsPage.Group group(String id, String title, String hint) {
        return new ItemsPage.Group(id, title, hint, "", null, new ArrayList<>());
    }
}
