package dev.debrief.action.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void lines_are_read_and_written_as_they_were() {
        String lines = "2026-04-13 Songkran\n12-25 Christmas Day, observed\n02-29 วันพิเศษ";
        HolidayLines read = HolidayLines.read(lines);
        assertThat(read.mistakes()).isEmpty();
        assertThat(HolidayLines.write(read.holidays())).isEqualTo(lines);
    }

    @Test
    void each_wrong_line_is_named_with_what_is_wrong() {
        HolidayLines read =
                HolidayLines.read("12-25 Christmas\n\nChristmas 12-25\n2026-02-30 Never\n12-26\n12-25 Again");
        assertThat(read.holidays()).containsExactly(Holiday.everyYear(12, 25, "Christmas"));
        assertThat(read.mistakes()).extracting(HolidayLines.Mistake::line).containsExactly(3, 4, 5, 6);
        assertThat(read.mistakes())
                .extracting(HolidayLines.Mistake::message)
                .satisfiesExactly(
                        begin -> assertThat(begin).startsWith("Begin with the day"),
                        never -> assertThat(never).startsWith("There is no such day"),
                        unnamed -> assertThat(unnamed).startsWith("Say what this day is called"),
                        again -> assertThat(again).isEqualTo("Line 1 has this day already."));
    }

    @Test
    void an_icalendar_file_gives_its_whole_days() {
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20200101
                RRULE:FREQ=YEARLY
                SUMMARY:New Year
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20261224
                DTEND;VALUE=DATE:20261226
                SUMMARY:Company holiday
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART:20261130T090000Z
                SUMMARY:A meeting
                END:VEVENT
                BEGIN:VEVENT
                UID:4
                DTSTART;VALUE=DATE:20201126
                RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
                SUMMARY:Thanksgiving
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");
        assertThat(HolidayFile.read(file, TODAY))
                .extracting(Holiday::toString)
                .containsExactly(
                        "01-01 New Year",
                        "2026-12-24 Company holiday",
                        "2026-12-25 Company holiday",
                        "2025-11-27 Thanksgiving",
                        "2026-11-26 Thanksgiving",
                        "2027-11-25 Thanksgiving",
                        "2028-11-23 Thanksgiving",
                        "2029-11-22 Thanksgiving",
                        "2030-11-28 Thanksgiving");
    }

    @Test
    void what_is_no_calendar_gives_nothing() {
        assertThat(HolidayFile.read("Dear team,\nwe are closed at Christmas.", TODAY))
                .isEmpty();
    }
}
