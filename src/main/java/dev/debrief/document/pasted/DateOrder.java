package dev.debrief.document.pasted;

import java.util.Locale;

/** Which number comes first in a date such as {@code 6/7/2024}. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** The word in addresses and forms: {@code day-first}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
