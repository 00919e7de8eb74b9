package dev.debrief.action.catalogue;

import dev.debrief.document.ActionItem;
import java.util.List;
import java.util.Locale;

/** The two halves of the catalogue: what each asks for, and what its items are meant to change. */
public enum Shelf {
    /** What keeps a cause from coming back. */
    PRACTICES("Practices", "practice", ActionItem.Kind.PREVENT),
    /** What finds a cause out sooner. */
    CHECKS("Monitoring checks", "check", ActionItem.Kind.DETECT);

    final ActionItem.Kind kind;

    private final String heading;
    private final String one;

    Shelf(String heading, String one, ActionItem.Kind kind) {
        this.heading = heading;
        this.one = one;
        this.kind = kind;
    }

    List<Question> questions() {
        return this == PRACTICES ? Question.OF_PRACTICES : Question.OF_CHECKS;
    }

    /** By its word; there is one, whose word stood in an address that is matched to the words. */
    static Shelf named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in the table and in addresses: {@code practices}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its page is called. */
    public String heading() {
        return heading;
    }

    /** What one of them is called: {@code practice}. */
    public String one() {
        return one;
    }

    public String address() {
        return "/settings/" + word();
    }
}
