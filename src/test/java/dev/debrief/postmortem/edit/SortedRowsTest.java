package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortedRowsTest {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final RowId A = new RowId("a");
    private static final RowId B = new RowId("b");
    private static final RowId C = new RowId("c");
    private static final RowId D = new RowId("d");

    @Test
    void a_row_without_a_time_stays_behind_the_row_it_followed() {
        Manuscript typed = timeline("2026-11-13 06:14", "around then", "2026-11-13 06:04", "2026-11-13 06:14");
        Manuscript sorted = sort(typed, "2026-11-12T23:14:00Z", null, "2026-11-12T23:04:00Z", "2026-11-12T23:14:00Z");
        assertThat(sorted.rows("timeline")).containsExactly(C, A, B, D);
        assertThat(sorted.fields()).isEqualTo(typed.fields());
    }

    @Test
    void a_time_that_hangs_on_the_row_above_is_written_out() {
        Manuscript typed = timeline("2026-11-13 06:14", "+4m", "2026-11-12 23:58", "00:02");
        Manuscript sorted = sort(
                typed, "2026-11-12T23:14:00Z", "2026-11-12T23:18:00Z", "2026-11-12T16:58:00Z", "2026-11-12T17:02:00Z");
        assertThat(sorted.rows("timeline")).containsExactly(C, D, A, B);
        assertThat(sorted.value("timeline.b.when")).isEqualTo("2026-11-13 06:18");
        assertThat(sorted.value("timeline.d.when")).isEqualTo("2026-11-13 00:02");
        assertThat(sorted.value("timeline.a.when")).isEqualTo("2026-11-13 06:14");
    }

    @Test
    void a_timeline_in_order_is_left_as_it_was_typed() {
        Manuscript typed = timeline("2026-11-12 23:58", "+4m", "", "06:04");
        assertThat(sort(typed, "2026-11-12T16:58:00Z", "2026-11-12T17:02:00Z", null, "2026-11-12T23:04:00Z"))
                .isEqualTo(typed);
    }

    @Test
    void the_order_before_comes_back_and_rows_added_since_stand_last() {
        Manuscript typed = timeline("2026-11-13 06:14", "", "2026-11-12 23:58", "");
        Manuscript sorted =
                OrderBefore.remember(typed, sort(typed, "2026-11-12T23:14:00Z", null, "2026-11-12T16:58:00Z", null));
        assertThat(sorted.rows("timeline")).containsExactly(C, D, A, B);
        RowId fresh = new RowId("fresh");
        Manuscript back = OrderBefore.putBack(Rows.addAfter(sorted, "timeline", C, fresh));
        assertThat(back.rows("timeline")).containsExactly(A, B, C, D, fresh);
        assertThat(back.value(OrderBefore.FIELD)).isEmpty();
    }

    private static Manuscript timeline(String a, String b, String c, String d) {
        return new Manuscript(
                Map.of("timeline.a.when", a, "timeline.b.when", b, "timeline.c.when", c, "timeline.d.when", d),
                Map.of("timeline", List.of(A, B, C, D)));
    }

    private static Manuscript sort(Manuscript typed, @Nullable String... instants) {
        Map<String, When> understood = new HashMap<>();
        List<RowId> rows = List.of(A, B, C, D);
        for (int i = 0; i < rows.size(); i++) {
            String instant = instants[i];
            if (instant != null) understood.put("timeline." + rows.get(i) + ".when", When.at(Instant.parse(instant)));
        }
        return SortedRows.byTime(typed, understood, BANGKOK);
    }
}
