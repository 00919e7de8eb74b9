package dev.debrief.incident.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Incidents by the hundred thousand, made by the database itself: three a day over the years, some words in each of
 * them, some in every tenth, hundredth or thousandth, and the rest spread over a vocabulary.
 */
final class ManyIncidents {
    private static final String INCIDENTS = """
            insert into incident (number, title, severity, incident_type, time_zone, revision, created_at, happened_at)
            select n, 'Nightly job ' || n || ' stopped', 'SEV' || 1 + n %% 4, 'Outage', 'UTC', 1, now(),
                   timestamptz '1950-01-01Z' + n * interval '6 hours'
              from generate_series(%d, %d) n
            """;

    private static final String SEARCHED = """
            insert into searched_incident (incident_number, happened_at, reading, marks, words)
            select number, happened_at, 1, searched_marks(incident), array_to_tsvector(array_remove(array[
                       'everywher', 'l:everywher', 'nightly', 't:nightly', 'job', 't:job', 'stopped', 't:stopped',
                       '在庫', '在', '庫', 'l:在庫', 'l:在', 'l:庫',
                       case when number %% 2 = 0 then 'even' else 'odd' end,
                       case when number %% 10 = 0 then 'tenth' end, case when number %% 10 = 0 then 'l:tenth' end,
                       case when number %% 100 = 7 then 'hundredth' end,
                       case when number %% 100 = 7 then 'l:hundredth' end,
                       case when number %% 1000 = 7 then 'thousandth' end,
                       case when number %% 1000 = 7 then 'l:thousandth' end,
                       case when number %% 1000 = 7 then 't:thousandth' end,
                       'n' || number], null)
                   || array(select 'word' || (number * 7919 + k * k * 104729) %% 20000
                              from generate_series(1, 20) k)
                   || array(select 'l:word' || (number * 7919 + k * k * 104729) %% 20000
                              from generate_series(1, 20) k))
              from incident where number between %d and %d
            """;

    private static final String PARTS = """
            insert into searched_part (incident_number, place, part, anchor, label, text, folded, words)
            select number, place, case place when 0 then 'title' else 'timeline' end, 't-' || place,
                   'Timeline, entry ' || place, text, ' ' || text || ' ',
                   array_to_tsvector(string_to_array(text, ' ') || array['在庫', 'everywher'])
              from incident, generate_series(0, 1) place,
                   lateral (select case place when 0 then 'nightly job stopped' else
                            'everywhere nightly job 在庫 tenth hundredth thousandth even odd word' || number %% 20000
                            || repeat(' and more words', 10) end as text) t
             where number between %d and %d
            """;

    private ManyIncidents() {}

    static void make(Connection connection, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table incident disable trigger incident_is_searched");
            statement.execute("drop index searched_incident_by_word");
            statement.execute(INCIDENTS.formatted(from, to));
            statement.execute(SEARCHED.formatted(from, to));
            statement.execute(PARTS.formatted(from, to));
            statement.execute("create index searched_incident_by_word on searched_incident using gin (marks, words)");
            statement.execute(
                    "insert into known_word select 'word' || n, array['word' || n] from generate_series(0, 20000) n"
                            + " on conflict do nothing");
            for (String word : new String[] {"everywhere", "thousandth", "hundredth", "nightly"}) {
                statement.execute("insert into known_word values ('" + word + "', string_to_array('"
                        + String.join(" ", Slips.toKeep(word)) + "', ' ')) on conflict do nothing");
            }
            statement.execute("vacuum analyze");
        }
    }
}
