package dev.debrief.postmortem.attach;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attachments in JSON: what they are and where, and their content in base64 where it is asked for. */
@ApplicationScoped
public class AttachmentsJson {
    private final Attachments attachments;
    private final ObjectMapper json;

    AttachmentsJson(Attachments attachments, ObjectMapper json) {
        this.attachments = attachments;
        this.json = json;
    }

    /** One of them, without its content. */
    static ObjectNode of(AttachmentLine line) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", line.name())
                .put("originalName", line.originalName())
                .put("type", line.kind().mediaType())
                .put("size", line.size())
                .put("sha256", line.sha256())
                .put("description", line.description())
                .put("address", line.address())
                .put("markdown", AttachmentsPage.inText(line))
                .put("picture", line.kind().isPicture());
        if (line.width() > 0) node.put("width", line.width()).put("height", line.height());
        if (line.thumbnail()) node.put("thumbnail", line.address() + "/thumbnail");
        return node.put("addedAt", line.addedAt().toString()).put("addedBy", line.addedBy());
    }

    /** Those that an incident has now. */
    ArrayNode of(List<AttachmentLine> lines) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> array.add(of(line)));
        return array;
    }

    /** The document with its attachments, ready to be sent; with their content one is in memory at a time. */
    public Object with(ObjectNode document, IncidentNumber incident, boolean content) {
        List<AttachmentLine> lines = attachments.of(incident);
        if (content) return (StreamingOutput) out -> write(document, lines, out);
        document.set("attachments", of(lines));
        return document;
    }

    private void write(ObjectNode document, List<AttachmentLine> lines, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
            generator.setCodec(json);
            generator.writeStartObject();
            fields(document, generator);
            generator.writeArrayFieldStart("attachments");
            for (AttachmentLine line : lines) {
                generator.writeStartObject();
                fields(of(line), generator);
                Optional<byte[]> bytes = attachments.content(line);
                if (bytes.isPresent()) generator.writeBinaryField("content", bytes.get());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void fields(ObjectNode node, JsonGenerator generator) throws IOException {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            generator.writeFieldName(field.getKey());
            generator.writeTree(field.getValue());
        }
    }
}
