package dev.debrief.insight.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** How old an open item is, in whole days from the day on which it was made. */
public enum Age {
    TO_14("0-14", "0\u201314 days", 14),
    TO_30("15-30", "15\u201330", 30),
    TO_60("31-60", "31\u201360", 60),
    TO_90("61-90", "61\u201390", 90),
    OVER_90("over-90", "over 90", Long.MAX_VALUE);

    private final String word;
    private final String title;
    private final long most;

    Age(String word, String title, long most) {
        this.word = word;
        this.title = title;
        this.most = most;
    }

    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** What was made later than today is as young as can be. */
    static Age between(LocalDate made, LocalDate today) {
        long days = ChronoUnit.DAYS.between(made, today);
        return Arrays.stream(values())
                .filter(age -> days <= age.most)
                .findFirst()
                .orElse(OVER_90);
    }

    static Optional<Age> parse(String word) {
        return Arrays.stream(values()).filter(age -> age.word.equals(word)).findFirst();
    }
}
