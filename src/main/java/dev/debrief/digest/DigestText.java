package dev.debrief.digest;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A digest in words, the same for its text and its HTML. Everything is plain text; what is empty is left out.
 *
 * @param preheader what a mailbox shows beside the subject
 * @param week {@code week of 23 November 2026}
 * @param stop the address at which somebody chooses another day, or none
 */
@TemplateData
public record DigestText(
        String subject,
        String preheader,
        String week,
        String heading,
        String greeting,
        List<Section> sections,
        List<TeamPart> teams,
        String home,
        String footer,
        String stop) {

    /**
     * A list under its heading.
     *
     * @param more a line behind the last one; empty where all is shown
     */
    @TemplateData
    public record Section(String heading, List<MessageLine> lines, String more, String moreAddress) {}

    /** How the work of a team goes. */
    @TemplateData
    public record TeamPart(
            String heading,
            String summary,
            List<OwnerLine> owners,
            String more,
            List<WeekLine> weeks,
            List<MessageLine> oldest,
            List<String> quiet) {}

    @TemplateData
    public record OwnerLine(String owner, int open, int late) {}

    /** Seven days. */
    @TemplateData
    public record WeekLine(String until, int opened, int closed) {}
}
