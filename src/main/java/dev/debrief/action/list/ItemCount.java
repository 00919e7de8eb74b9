package dev.debrief.action.list;

/**
 * How many items a list has, by when they are due. Counted in the order of due dates and no further than {@link #MOST}.
 *
 * @param oldest the smallest number among those counted; 0 where there is none
 */
public record ItemCount(int all, int late, int thisWeek, int later, int noDate, int oldest) {
    /** Beyond this nothing is counted. */
    public static final int MOST = 1_000;

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return all > MOST;
    }
}
