package dev.debrief.incident.attachment;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in: judged by its content, a picture cleaned.
 *
 * @param picture null where it is another file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Incoming(
        String originalName,
        String description,
        FileKind kind,
        byte[] content,
        @Nullable Picture picture) {

    static Incoming of(String originalName, String description, byte[] file) throws UnreadablePicture {
        FileKind kind = FileKind.of(file);
        Picture picture = kind.isPicture() ? Picture.of(kind, file) : null;
        return new Incoming(originalName, description, kind, picture == null ? file : picture.content(), picture);
    }

    byte @Nullable [] thumbnail() {
        return picture == null ? null : picture.thumbnail();
    }

    private long thumbnailSize() {
        byte[] thumbnail = thumbnail();
        return thumbnail == null ? 0 : thumbnail.length;
    }

    /** What it takes of the quota, in bytes. */
    long weight() {
        return content.length + thumbnailSize();
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Attachment keep(IncidentNumber incident, Person by, Instant at) {
        Attachment attachment = new Attachment();
        attachment.incidentNumber = incident.value();
        attachment.originalName = originalName;
        attachment.name = FileName.free(
                FileName.safe(originalName, kind),
                taken -> Attachment.named(incident, taken).isPresent());
        attachment.kind = kind;
        attachment.size = content.length;
        attachment.thumbnailSize = thumbnailSize();
        attachment.sha256 = sha256();
        attachment.width = picture == null ? null : Integer.valueOf(picture.width());
        attachment.height = picture == null ? null : Integer.valueOf(picture.height());
        attachment.description = "";
        attachment.describe(description);
        attachment.addedAt = at;
        attachment.addedBy = by;
        attachment.persist();
        keepContent(attachment.id);
        return attachment;
    }

    private void keepContent(long id) {
        AttachmentContent kept = new AttachmentContent();
        kept.attachmentId = id;
        kept.content = content;
        kept.thumbnail = thumbnail();
        kept.persist();
    }
}
