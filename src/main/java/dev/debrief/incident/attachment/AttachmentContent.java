package dev.debrief.incident.attachment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of an attachment, apart from its line, so that a list never loads them. */
@Entity
class AttachmentContent extends PanacheEntityBase {
    @Id
    public long attachmentId;

    public byte[] content;
    public byte @Nullable [] thumbnail;

    static Optional<byte[]> of(long attachment) {
        return find("select c.content from AttachmentContent c where c.attachmentId = ?1", attachment)
                .project(byte[].class)
                .firstResultOptional();
    }

    static Optional<byte[]> thumbnailOf(long attachment) {
        return find(
                        "select c.thumbnail from AttachmentContent c"
                                + " where c.attachmentId = ?1 and c.thumbnail is not null",
                        attachment)
                .project(byte[].class)
                .firstResultOptional();
    }

    static void erase(long attachment) {
        deleteById(attachment);
    }
}
