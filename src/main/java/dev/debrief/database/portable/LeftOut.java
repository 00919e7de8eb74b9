package dev.debrief.database.portable;

import java.util.Map;

/** The tables that do not travel, and why. Every other table does, those too that nobody has thought of here. */
final class LeftOut {
    private static final String SECRET = "opens doors, and only where it was made";
    private static final String DERIVED =
            "is made again from what travels, by triggers and by the search at its next start";
    private static final String OF_THE_PLACE = "speaks of the place that it was written in";

    static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("api_token", SECRET),
            Map.entry("jira_secret", SECRET),
            Map.entry("one_time_link", SECRET),
            Map.entry("calendar_feed", SECRET),
            Map.entry("sign_in_failure", OF_THE_PLACE),
            Map.entry("searched_incident", DERIVED),
            Map.entry("searched_part", DERIVED),
            Map.entry("known_word", DERIVED),
            Map.entry("insight_snapshot", DERIVED),
            Map.entry("insight_change", DERIVED),
            Map.entry("scheduled_tasks", OF_THE_PLACE),
            Map.entry("flyway_schema_history", OF_THE_PLACE));

    private LeftOut() {}
}
