package dev.debrief.postmortem.edit;

import dev.debrief.action.catalogue.Proposals;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page shows.
 *
 * @param revision the revision that was typed upon
 * @param stopped why it is not saved or published; null where nothing stops it
 * @param notes what else happened, a sentence each
 * @param offered what the catalogue has for the causes
 * @param since when it was last kept without being saved; null where nothing was typed since the revision
 */
@TemplateData
public record EditPage(
        String number,
        String incident,
        String title,
        int revision,
        Copy copy,
        boolean published,
        Status status,
        List<PartState> parts,
        List<FormPart> form,
        @Nullable Stopped stopped,
        List<String> notes,
        @Nullable String since,
        Sheet sheet,
        PastedPart pasted,
        List<Suggestions> suggestions,
        OpenHelp help,
        List<Proposals.ForCause> offered) {

    /** What is saved; {@code look} is {@code saved} or {@code differs}. */
    @TemplateData
    public record Status(String look, String words, String hint) {}

    /**
     * What the script needs to know of the working copy.
     *
     * @param person the id of the person whose form it is
     * @param items the newest event of the action items, which go on living beside the form
     * @param heard what pages of browsers have sent already, blanks between
     */
    @TemplateData
    public record Copy(long person, long version, long items, String heard) {}

    /** Words to choose from while typing, for fields that name the list. */
    @TemplateData
    public record Suggestions(String name, List<String> words) {}

    /** The places to go to, and that nothing is lost. */
    @TemplateData
    public record Stopped(String heading, List<Reason> reasons, String comfort) {}

    /** One thing to mend; {@code anchor} is the id of its field. */
    @TemplateData
    public record Reason(String anchor, String words) {}

    public String address() {
        return incident + "/edit";
    }

    /** The parts that the template leaves out and that are still empty. */
    public List<FormPart> folded() {
        return form.stream().filter(FormPart::isFolded).toList();
    }

    public String tally() {
        return PartState.tally(parts);
    }
}
