package dev.debrief.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database says of every statement: how it went about it, and how many buffers it touched. */
public final class MeasuredStatements extends Statements {
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final List<String> plans = new ArrayList<>();
    private int buffers;

    public MeasuredStatements(Connection connection) {
        super(connection);
    }

    @Override
    public <T> List<T> rows(String sql, List<?> parameters, Reading<T> reading) throws SQLException {
        List<String> plan = super.rows(
                "explain (analyze, buffers, costs off, timing off, summary off) " + sql,
                parameters,
                row -> row.getString(1));
        plans.add(sql + " " + parameters + "\n" + String.join("\n", plan));
        plan.stream()
                .filter(line -> line.contains("Buffers: shared"))
                .findFirst()
                .ifPresent(this::count);
        return super.rows(sql, parameters, reading);
    }

    private void count(String line) {
        Matcher matcher = BUFFERS.matcher(line);
        if (!matcher.find()) return;
        for (int group = 1; group <= 2; group++)
            if (matcher.group(group) != null) buffers += Integer.parseInt(matcher.group(group));
    }

    public int buffers() {
        return buffers;
    }

    public int statements() {
        return plans.size();
    }

    public List<String> plans() {
        return plans;
    }
}
