package dev.debrief.database.portable;

import java.util.Map;

/** The tables that do not travel, and why. Every other table does, those too that nobody has thought of here. */
final class LeftOut {
    private static final String SECRET = "opens doors, and only where it was made";
    private static final String DERIVED =
            "is made again from what travels, by triggers and by the search at its next start";
    private static final String OF_THE_PLACE = "speaks of the place that it was written in";

    static final Map<String, String> TABLES = Map.of(
            "api_token", SECRET,
            "one_time_link", SECRET,
            "calendar_feed", SECRET,
            "sign_in_failure", OF_THE_PLACE,
            "searched_incident", DERIVED,
            "searched_part", DERIVED,
            "known_word", DERIVED,
            "scheduled_tasks", OF_THE_PLACE,
            "flyway_schema_history", OF_THE_PLACE);

    private LeftOut() {}
}
