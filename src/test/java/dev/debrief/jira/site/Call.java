package dev.debrief.jira.site;

import dev.debrief.jira.site.fault.Fault;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as it came in.
 *
 * @param path below the version of the API, such as {@code /issue/OPS-1/transitions}
 * @param query what followed the question mark, as sent; empty without
 * @param status what was answered, 0 where nothing whole was
 * @param fault what went wrong on purpose
 * @param authorization what the header said; empty without
 */
public record Call(
        int number,
        String method,
        String path,
        String query,
        String body,
        int status,
        Instant at,
        Optional<Fault> fault,
        String authorization) {
    public boolean isWrite() {
        return !method.equals("GET") && !path.startsWith("/search") && !path.startsWith("/issue/bulkfetch");
    }

    @Override
    public String toString() {
        return "%d %s %s%s -> %s%s"
                .formatted(
                        number,
                        method,
                        path,
                        query.isEmpty() ? "" : "?" + query,
                        status == 0 ? "nothing" : status,
                        fault.map(each -> " (" + each + ")").orElse(""));
    }
}
