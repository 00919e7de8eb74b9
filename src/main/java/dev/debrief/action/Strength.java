package dev.debrief.action;

import java.util.Locale;

/**
 * How much a change can be relied on, the strongest first, after the hierarchy of hazard controls that safety
 * engineering uses (ISO 45001, 8.1.2): what takes the hazard away outranks what asks people to remember.
 */
public enum Strength {
    REMOVES("Removes the hazard", "It cannot happen any more, whatever anybody does."),
    GUARDS("Guards against it", "A machine stops it or catches it: a check in the pipeline, a limit, an alarm."),
    EASES("Makes the right way easier", "A tool, a checklist or a default that people reach for anyway."),
    REMINDS(
            "Asks people to remember",
            "A rule, a page or a training: the first thing that is forgotten under pressure.");

    private final String title;
    private final String explained;

    Strength(String title, String explained) {
        this.title = title;
        this.explained = explained;
    }

    /** The word in tables, addresses and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a list of choices shows it. */
    public String title() {
        return title;
    }

    /** One sentence for the form. */
    public String explained() {
        return explained;
    }
}
