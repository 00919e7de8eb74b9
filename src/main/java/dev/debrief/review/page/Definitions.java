package dev.debrief.review.page;

import dev.debrief.review.page.ReviewPage.Defined;
import java.util.List;

/** How each figure is computed, as the page says it. */
final class Definitions {
    static final List<Defined> ALL = List.of(
            new Defined(
                    "As of",
                    "What was true at the month’s last instant, told again from the events of each item and the revisions of each incident, by what had been recorded when the month was frozen. What is recorded later changes nothing here."),
            new Defined("Carried in", "Open or in progress when the month began."),
            new Defined("Opened", "Made in this month, or closed before and opened again."),
            new Defined(
                    "Closed",
                    "Was open in this month, and done or verified at its end. Verified beside it are those of them that somebody had seen to work by then."),
            new Defined(
                    "Won’t do",
                    "Was open in this month and was refused at its end, or had been taken out of its post-mortem."),
            new Defined(
                    "Carried out",
                    "Open or in progress at the month’s end. Carried in and opened, less closed and won’t do, is carried out: an item counts where it stood at the month’s last instant, with everything that happened to it."),
            new Defined("Completed", "Closed, of those carried in and opened together."),
            new Defined(
                    "On time",
                    "Of those closed that had a date: done on that day or before, by the date that they had then. What was closed without a date is left out."),
            new Defined("Late", "Open at the end, and the day of its date had passed."),
            new Defined(
                    "Age and time to close",
                    "Days on the calendar from the day an item was made to the last day of the month, or to the day it was done."),
            new Defined(
                    "Re-dated",
                    "How often a date took the place of another one, of the items open at the end; what was taken back does not count."),
            new Defined(
                    "History unknown",
                    "Items that came from elsewhere in this month or later, so that nobody knows how they stood when it began. They are counted apart, and in nothing else."),
            new Defined(
                    "MTTD, MTTA, MTTM, MTTR",
                    "Detected, acknowledged, mitigated and resolved, each less started, over the incidents that began in this month: the median, and the mean beside it. What cannot be said, or ends before it starts, is left out and never zero. Drills, duplicates and deleted incidents count nowhere."),
            new Defined(
                    "Came back",
                    "Incidents of this month that somebody had marked as having happened through the same gap as an earlier one, where an item that answers that factor was open when they began."),
            new Defined(
                    "Bare factors",
                    "Factors of the incidents of this month and the eleven before that no item answered and nobody accepted at its end. Expiring are risks whose acceptance ends in the month after."));

    private Definitions() {}
}
