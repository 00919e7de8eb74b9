package dev.debrief.jira.overview;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands with Jira, for administrators.
 *
 * @param lists the lists of items by how they stand with their issues
 * @param stopped the teams for which nothing is made before somebody mends their settings
 * @param conflicts values that gave way and wait for a decision, the newest first
 * @param nextConflicts the address of the next page of them; null on the last
 * @param differences fields that differ, and why
 */
@TemplateData
public record OverviewPage(
        List<Site> sites,
        List<ListOfItems> lists,
        List<Stopped> stopped,
        List<Conflict> conflicts,
        @Nullable String nextConflicts,
        List<Difference> differences,
        @Nullable String nextDifferences,
        String said) {
    /**
     * One Jira.
     *
     * @param health what is wrong, or that nothing is
     * @param isWell whether nothing is
     * @param polled when it was asked last for what changed, and how often that is
     * @param links how many items have an issue there, by how that stands
     * @param rate the calls of the last hour, in words
     * @param resting why deliveries to it rest, and until when; empty where they do not
     * @param backlog what is not done yet, by kind
     * @param givenUp how many were given up; empty for none
     * @param deliveries the address of the list of all that goes there
     * @param hook where its webhook has to be sent to
     */
    @TemplateData
    public record Site(
            long id,
            String address,
            String kind,
            String health,
            boolean isWell,
            String polled,
            List<Kind> links,
            String rate,
            String resting,
            List<Kind> backlog,
            String givenUp,
            String deliveries,
            String hook) {}

    /** A list of action items, how many are in it, and where it is. */
    @TemplateData
    public record ListOfItems(String words, String address) {}

    /** So many of something. */
    @TemplateData
    public record Kind(String name, String many) {}

    /** A team that is stopped, and why. */
    @TemplateData
    public record Stopped(long id, String team, String project, String why) {}

    /** A value that gave way. */
    @TemplateData
    public record Conflict(int item, String key, String field, String kept, String lost, String from, String since) {}

    /** A field that differs. */
    @TemplateData
    public record Difference(int item, String key, String field, String why) {}
}
