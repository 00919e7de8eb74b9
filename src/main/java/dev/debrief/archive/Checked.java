package dev.debrief.archive;

import dev.debrief.document.check.Remark;
import java.time.Instant;
import java.util.List;

/** What the writing checks say of a document: what is open, and what somebody left as it is. */
public record Checked(List<Remark> open, List<Left> left) {
    /** Nothing was looked at. */
    public static final Checked NONE = new Checked(List.of(), List.of());

    public Checked {
        open = List.copyOf(open);
        left = List.copyOf(left);
    }

    /** A remark that is left as it is, with who decided so, when and why. */
    public record Left(Remark remark, String reason, String by, Instant at) {}
}
