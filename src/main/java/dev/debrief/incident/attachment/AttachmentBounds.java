package dev.debrief.incident.attachment;

import dev.debrief.shared.SizeInWords;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large one attachment may be, and all of them together; in bytes. In templates: {@code inject:attachmentBounds}. */
@ApplicationScoped
@Named("attachmentBounds")
public class AttachmentBounds {
    /** A request has 32 MB at most, and a form is more than the file in it. */
    private static final long MOST = 30L << 20;

    private final long limit;
    private final long quota;

    AttachmentBounds(
            @ConfigProperty(name = "debrief.attachment.limit", defaultValue = "10M") MemorySize limit,
            @ConfigProperty(name = "debrief.attachment.quota", defaultValue = "5G") MemorySize quota) {
        this.limit = Math.min(limit.asLongValue(), MOST);
        this.quota = quota.asLongValue();
    }

    public long limit() {
        return limit;
    }

    public long quota() {
        return quota;
    }

    public String limitInWords() {
        return SizeInWords.of(limit);
    }
}
