package dev.debrief.mail.answer;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One thing in the list of a mail; plain text.
 *
 * @param alarm what is late about it; maybe empty
 * @param rest what else is known; maybe empty
 */
@TemplateData
public record MailLine(String title, String address, String alarm, String rest, List<Link> links) {
    /** A deed, and where it is done. */
    @TemplateData
    public record Link(String words, String address) {}
}
