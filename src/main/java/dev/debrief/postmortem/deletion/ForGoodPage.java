package dev.debrief.postmortem.deletion;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What deleting for good would take away.
 *
 * @param revisions how many revisions there are
 * @param copies how many people have something typed that is not saved
 * @param items the open action items, which stay
 * @param wrong what is wrong with the number that was typed; maybe empty
 */
public record ForGoodPage(
        String number,
        String address,
        RawString title,
        int revisions,
        long copies,
        List<DeletePage.Item> items,
        String typed,
        String wrong) {}
