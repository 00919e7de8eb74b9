package dev.debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A calendar as RFC 5545 has it. */
class CalendarTextTest {
    private static final Instant STAMP = Instant.parse("2026-11-21T07:00:00Z");

    @Test
    void an_item_is_a_whole_day_with_a_stable_name_and_a_link() {
        CalendarText calendar = new CalendarText("Mara", STAMP);
        calendar.day(
                "action-item-58@example.org",
                LocalDate.of(2026, 6, 30),
                "AI-58 Count, then stop; see C:\\temp",
                "Open\nfrom INC-19",
                "https://example.org/actions/58");
        assertThat(calendar.ended())
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Debrief//Action items//EN",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Mara",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "BEGIN:VEVENT",
                        "UID:action-item-58@example.org",
                        "DTSTAMP:20261121T070000Z",
                        "DTSTART;VALUE=DATE:20260630",
                        "SUMMARY:AI-58 Count\\, then stop\\; see C:\\\\temp",
                        "DESCRIPTION:Open\\nfrom INC-19",
                        "URL:https://example.org/actions/58",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void a_line_ends_after_75_octets_and_never_within_a_character() {
        String summary =
                "ตรวจสอบการส่งไฟล์ทุกคืนก่อนเที่ยงคืน 🙂🙂🙂 and then look once more, with care, before anybody else does";
        CalendarText calendar = new CalendarText("Mara", STAMP);
        calendar.day("a", LocalDate.of(2026, 1, 2), summary, "", "https://example.org");
        String text = calendar.ended();
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).contains("\r\n ");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary.replace(",", "\\,"));
    }

    @Test
    void nothing_that_somebody_typed_begins_a_line_of_its_own() {
        CalendarText calendar = new CalendarText("Mara\r\nATTENDEE:x", STAMP);
        calendar.day(
                "a", LocalDate.of(2026, 1, 2), "one\r\nURL:https://evil.example\rtwo\u0007", "", "https://example.org");
        assertThat(calendar.ended().split("\r\n"))
                .noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("URL:https://evil"))
                .noneMatch(line -> line.contains("\r") || line.contains("\u0007"));
    }
}
