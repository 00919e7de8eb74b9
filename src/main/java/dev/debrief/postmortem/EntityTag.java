package dev.debrief.postmortem;

import dev.debrief.archive.Kept;
import dev.debrief.archive.Saved;
import dev.debrief.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revision number as an HTTP entity tag (RFC 9110, section 8.8.3): {@code "7"}. */
final class EntityTag {
    private EntityTag() {}

    static jakarta.ws.rs.core.EntityTag of(Kept kept) {
        return new jakarta.ws.rs.core.EntityTag(String.valueOf(kept.revision().number()));
    }

    /** The revision in an {@code If-Match} header; empty where there is none. */
    static Optional<Integer> parse(@Nullable String ifMatch) {
        if (ifMatch == null || !ifMatch.strip().matches("\"?[0-9]{1,9}\"?")) return Optional.empty();
        return Optional.of(Integer.parseInt(ifMatch.strip().replace("\"", "")));
    }

    static Problem required() {
        return Problem.of(
                428,
                "Say which revision you change",
                "Send the ETag of the revision that you read in the header If-Match, such as If-Match: \"7\".");
    }

    static Problem behind(int base, Saved.Behind behind) {
        return Problem.of(
                412,
                "Somebody saved meanwhile",
                "You changed revision " + base + "; "
                        + behind.latest().revision().by() + " saved revision "
                        + behind.latest().revision().number()
                        + ". Read it again, put the two together, and send the result.");
    }
}
