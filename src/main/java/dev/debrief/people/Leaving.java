package dev.debrief.people;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody's account is about to be deactivated. Observed inside the transaction by rooms that hold something of theirs;
 * each takes from the form what it asked for, or says what is wrong, and then nobody leaves.
 */
public final class Leaving {
    private final Person person;
    private final long by;
    private final Map<String, String> form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Leaving(Person person, long by, Map<String, String> form) {
        this.person = person;
        this.by = by;
        this.form = Map.copyOf(form);
    }

    public Person person() {
        return person;
    }

    /** The id of the administrator who does it. */
    public long by() {
        return by;
    }

    /** What was typed into a field of a {@link LeavingPanel}; empty where nothing was. */
    public String typed(String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** Nobody leaves before this is mended. */
    public void refuse(String field, String message) {
        problems.putIfAbsent(field, message);
    }

    Map<String, String> problems() {
        return problems;
    }
}
