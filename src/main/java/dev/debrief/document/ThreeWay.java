package dev.debrief.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One merge of three manuscripts, list by list and field by field. */
final class ThreeWay {
    private final Manuscript base;
    private final Manuscript mine;
    private final Manuscript theirs;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<RowId>> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> ofRows = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    ThreeWay(Manuscript base, Manuscript mine, Manuscript theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        List.of(base, mine, theirs).forEach(this::sortByRow);
    }

    Merged merged() {
        Set<String> lists = new LinkedHashSet<>(ManuscriptFields.LISTS);
        List.of(base, mine, theirs).forEach(one -> lists.addAll(one.rows().keySet()));
        Set<String> rowFields = new TreeSet<>();
        for (String list : lists) mergeList(list, rowFields);
        Set<String> names = new TreeSet<>(mine.fields().keySet());
        names.addAll(theirs.fields().keySet());
        names.addAll(base.fields().keySet());
        names.removeAll(rowFields);
        names.forEach(this::mergeField);
        return new Merged(new Manuscript(fields, rows), conflicts);
    }

    private void mergeList(String list, Set<String> rowFields) {
        Set<RowId> all = new LinkedHashSet<>(mine.rows(list));
        all.addAll(theirs.rows(list));
        all.addAll(base.rows(list));
        Set<RowId> kept = new LinkedHashSet<>();
        for (RowId row : all) {
            Set<String> names = fieldsOf(list, row);
            rowFields.addAll(names);
            if (isKept(list, row, names)) {
                kept.add(row);
                mergeRow(list, row, names);
            }
        }
        RowOrder order = new RowOrder(base.rows(list), mine.rows(list), theirs.rows(list), kept);
        rows.put(list, order.merged());
        if (order.isConflict()) conflicts.add(new Conflict(list, excerpts(mine, list), excerpts(theirs, list)));
    }

    /** A row goes only if one side removed it and the other left it as it was. */
    private boolean isKept(String list, RowId row, Set<String> names) {
        boolean inMine = mine.rows(list).contains(row);
        boolean inTheirs = theirs.rows(list).contains(row);
        if (inMine && inTheirs) return true;
        if (!base.rows(list).contains(row)) return inMine || inTheirs;
        if (!inMine && !inTheirs) return false;
        Manuscript holder = inMine ? mine : theirs;
        if (names.stream().allMatch(name -> holder.value(name).equals(base.value(name)))) return false;
        String text = excerpt(holder, list, row);
        conflicts.add(new Conflict(list + "." + row, inMine ? text : "", inMine ? "" : text));
        return true;
    }

    private void mergeRow(String list, RowId row, Set<String> names) {
        boolean inMine = mine.rows(list).contains(row);
        boolean inTheirs = theirs.rows(list).contains(row);
        for (String name : names) {
            if (inMine && inTheirs) mergeField(name);
            else fields.put(name, (inMine ? mine : theirs).value(name));
        }
    }

    private void mergeField(String name) {
        String before = base.value(name);
        String my = mine.value(name);
        String their = theirs.value(name);
        if (TemplateChapter.isHeading(name)) { // whoever kept the text needs it
            fields.put(name, my.isEmpty() ? their : my);
            return;
        }
        if (!my.equals(their) && !my.equals(before) && !their.equals(before)) {
            conflicts.add(new Conflict(name, my, their));
        }
        fields.put(name, my.equals(before) ? their : my);
    }

    /** The fields of a row on any side, in the order of their names. */
    private Set<String> fieldsOf(String list, RowId row) {
        return ofRows.getOrDefault(ManuscriptFields.name(list, row, ""), Set.of());
    }

    private void sortByRow(Manuscript one) {
        for (String name : one.fields().keySet()) {
            int list = name.indexOf('.');
            int row = name.indexOf('.', list + 1);
            if (row < 0 || !ManuscriptFields.LISTS.contains(name.substring(0, list))) continue;
            ofRows.computeIfAbsent(name.substring(0, row + 1), unused -> new TreeSet<>())
                    .add(name);
        }
    }

    private static String excerpts(Manuscript manuscript, String list) {
        return String.join(
                "\n",
                manuscript.rows(list).stream()
                        .map(row -> excerpt(manuscript, list, row))
                        .toList());
    }

    private static String excerpt(Manuscript manuscript, String list, RowId row) {
        return String.join(
                ", ",
                ManuscriptFields.columns(list).stream()
                        .map(column -> manuscript.value(list, row, column).strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
