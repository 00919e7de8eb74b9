package dev.debrief.postmortem.edit;

import dev.debrief.people.Help;
import io.quarkus.qute.TemplateData;
import java.util.Set;

/**
 * Which help stands open when the form is opened.
 *
 * @param closed the parts whose help this person has closed
 * @param written how many post-mortems this person has written, as far as it matters
 */
@TemplateData
public record OpenHelp(Help.Wish wish, Set<String> closed, int written) {
    /** Who has written as many knows their way. */
    static final int ENOUGH = 3;

    public boolean opens(String part) {
        return wish == Help.Wish.ALWAYS || (!knows() && !closed.contains(part));
    }

    /** Whether the form speaks to somebody who knows it: with fewer hints. */
    public boolean knows() {
        return wish == Help.Wish.NEVER || (wish == Help.Wish.UNTIL_KNOWN && written >= ENOUGH);
    }
}
