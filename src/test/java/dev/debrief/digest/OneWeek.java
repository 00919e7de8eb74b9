package dev.debrief.digest;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.waiting.ClosedItems.Closed;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.TeamsWork.Load;
import dev.debrief.action.waiting.TeamsWork.Old;
import dev.debrief.action.waiting.TeamsWork.Week;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.action.waiting.Waiting.Risk;
import dev.debrief.action.waiting.Waiting.ToVerify;
import dev.debrief.document.ActionItem.State;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What one person has to read in one week, for tests of how it is set. */
public final class OneWeek {
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    public static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

    private OneWeek() {}

    /** The digest of the week of 23 November 2026 to M. Okafor, who leads a team. */
    public static WeeklyDigest digest(Contents contents) {
        return new WeeklyDigest(
                new Recipient(
                        7,
                        "M. Okafor",
                        "okafor@example.org",
                        BANGKOK,
                        true,
                        new Weekly(DayOfWeek.MONDAY, 8, BANGKOK),
                        Instant.EPOCH,
                        null,
                        Set.of()),
                contents,
                AT,
                LocalDate.of(2026, 11, 23));
    }

    /** So many items that are late, and nothing else. */
    public static Contents veryMuch(int late) {
        return only(IntStream.rangeClosed(1, late)
                .mapToObj(number -> new Open(number, "INC-41", true, "Item " + number, day("2026-11-01"), 0))
                .toArray(Open[]::new));
    }

    /** These open items, and nothing else. */
    public static Contents only(Open... open) {
        return new Contents(List.of(open), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    /** Something in every part. */
    public static Contents everything() {
        return new Contents(
                List.of(
                        new Open(
                                58,
                                "INC-19",
                                true,
                                "Count a retrying job as failed after `3` attempts",
                                day("2026-07-02"),
                                4),
                        new Open(
                                110,
                                "INC-41",
                                true,
                                "Walk through the refresh runbook with the new on-call",
                                day("2026-11-28"),
                                0),
                        new Open(
                                112, "INC-41", true, "Decide whether quarterly tables are refreshed nightly", null, 0)),
                List.of(new ToVerify(
                        102,
                        "Does ct_runner still create objects in production?",
                        AT,
                        "S. Chaiya",
                        "permission denied in the next run")),
                List.of(new Risk(40, "Disk full & nobody saw it", day("2026-11-30"), "The system goes in March")),
                List.of(
                        new Draft(43, "Expired payment token", Instant.parse("2026-11-20T05:00:00Z")),
                        new Draft(44, "Tables late", Instant.parse("2026-11-22T05:00:00Z"))),
                Map.of(43, new PublicationDue(43, day("2026-11-18"), null, 3)),
                List.of(new Closed(
                        104,
                        "Page on-call when a table is older than 26 hours",
                        State.DONE,
                        Instant.parse("2026-11-19T05:00:00Z"),
                        "M. Okafor",
                        day("2026-11-22"))),
                List.of(new Contents.TeamContents(
                        "Data platform",
                        List.of(new Load("S. Chaiya", 5, 2), new Load("M. Okafor", 3, 1)),
                        List.of(new Week(0, 1, 4), new Week(3, 2, 0)),
                        List.of(new Old(9, "Swap by renaming", "S. Chaiya", Instant.parse("2025-03-01T00:00:00Z"))),
                        List.of(new Contents.Quiet("B. Lund", day("2026-11-03"))))));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
