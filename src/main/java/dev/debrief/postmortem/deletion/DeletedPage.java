package dev.debrief.postmortem.deletion;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * The deleted incidents that somebody may bring back.
 *
 * @param done the number of the one that was just deleted; empty for none
 * @param doneAddress its address
 */
public record DeletedPage(List<Line> lines, String done, String doneAddress, boolean administrator) {
    /** One of them. */
    public record Line(String number, String address, RawString title, RawString by, String machine, String when) {}
}
