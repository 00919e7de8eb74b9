package dev.debrief.action.list;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database says of every statement behind one page: how it went about it, and how many buffers it touched. */
final class MeasuredReads extends ItemReads {
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final List<String> plans = new ArrayList<>();
    private int buffers;

    MeasuredReads(Connection connection) {
        super(connection);
    }

    @Override
    <T> List<T> rows(String sql, List<?> parameters, Row<T> reader) throws SQLException {
        List<String> plan = super.rows(
                "explain (analyze, buffers, costs off, timing off, summary off) " + sql,
                parameters,
                row -> row.getString(1));
        plans.add(sql + " " + parameters + "\n" + String.join("\n", plan));
        plan.stream()
                .filter(line -> line.contains("Buffers: shared"))
                .findFirst()
                .ifPresent(this::count);
        return super.rows(sql, parameters, reader);
    }

    private void count(String line) {
        Matcher matcher = BUFFERS.matcher(line);
        if (!matcher.find()) return;
        for (int group = 1; group <= 2; group++)
            if (matcher.group(group) != null) buffers += Integer.parseInt(matcher.group(group));
    }

    int buffers() {
        return buffers;
    }

    List<String> plans() {
        return plans;
    }
}
