package dev.debrief.jira.site.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.debrief.Shared;
import dev.debrief.jira.site.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every Atlassian document within a JSON text against the schema of such documents. */
final class Documents {
    private static final Optional<JsonSchema> SCHEMA =
            Shared.contractIfThere("adf-schema.v1.full.json").map(Documents::read);

    private Documents() {}

    static List<String> faults(String body) {
        List<String> faults = new ArrayList<>();
        Json.read(body).ifPresent(json -> look(json, faults));
        return faults;
    }

    private static void look(JsonNode json, List<String> faults) {
        if (json.path("type").asText().equals("doc")) {
            SCHEMA.ifPresent(schema -> schema.validate(json)
                    .forEach(message -> faults.add("the document " + json + ": " + message.getMessage())));
        } else {
            json.forEach(inner -> look(inner, faults));
        }
    }

    private static JsonSchema read(Path file) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
