package dev.debrief.digest;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the list of a message; plain text.
 *
 * @param alarm what is late about it; maybe empty
 * @param rest what else is known; maybe empty
 */
@TemplateData
public record MessageLine(String title, String address, String alarm, String rest, List<Link> links) {
    /**
     * What can be done, and where.
     *
     * @param deed what it answers; null where it leads to a page
     * @param item of which action item; 0 where it leads to a page
     */
    @TemplateData
    public record Link(
            String words, String address, @Nullable Deed deed, int item) {
        /** Leads to a page and answers nothing. */
        public Link(String words, String address) {
            this(words, address, null, 0);
        }
    }
}
