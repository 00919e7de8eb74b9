package dev.debrief.postmortem.read;

import dev.debrief.action.catalogue.Proposals;
import dev.debrief.action.policy.PublicationDue;
import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the house asks of an incident.
 *
 * @param incident its number, 0 for none
 * @param due when its post-mortem should be published; null where the policy does not say
 * @param offered what the catalogue has for its causes; maybe empty
 * @param beside what other rooms say of the incident as a whole, as safe HTML
 * @param below what other rooms say below its action items, as safe HTML
 */
public record Expected(
        int incident,
        @Nullable PublicationDue due,
        List<Proposals.ForCause> offered,
        List<RawString> below,
        List<RawString> beside) {
    static final Expected NOTHING = new Expected(0, null, List.of(), List.of(), List.of());
}
