package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.debrief.Seeds;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema says what the JSON of a post-mortem holds. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    @Property(seed = Seeds.PLAIN, tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void the_json_of_every_document_is_valid(@ForAll long drawn) throws IOException {
        String written = JsonWriter.write(new Trees(Seeds.of(drawn)).tree()).toString();
        assertThat(SCHEMA.validate(JSON.readTree(written))).as(written).isEmpty();
    }

    @Test
    void under_every_shipped_template_too() {
        for (Template template : ShippedFiles.all()) {
            PostMortem tree = WholeTree.sample().with(WholeTree.sample().head().under(template));
            assertThat(SCHEMA.validate(JsonWriter.write(tree)))
                    .as(template.key())
                    .isEmpty();
        }
    }

    static List<Consumer<ObjectNode>> mistakes() {
        return List.of(
                json -> json.put("titel", "misspelt"),
                json -> json.remove("title"),
                json -> json.put("title", 7),
                json -> json.put("status", "finished"),
                json -> ((ObjectNode) json.get("timeline").get(0)).put("kind", "accident"),
                json -> ((ObjectNode) json.get("timeline").get(0)).put("when", "today"),
                json -> ((ObjectNode) json.get("factors").get(0)).put("id", "no id"),
                json -> ((ObjectNode) json.get("actionItems").get(0)).put("state", "closed"),
                json -> ((ObjectNode) json.get("milestones")).put("started", "09:00"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_the_reader_refuses_the_schema_refuses_too(Consumer<ObjectNode> mistake) {
        ObjectNode json = JsonWriter.write(WholeTree.sample());
        mistake.accept(json);
        assertThat(SCHEMA.validate(json)).isNotEmpty();
        assertThat(JsonReader.read(json).mistakes()).isNotEmpty();
    }

    /** A field that the writer learns to write has to be in the schema, and one in the schema has to be read. */
    @Test
    void every_field_of_the_schema_is_one_that_the_reader_knows() {
        JsonNode fields = SCHEMA.getSchemaNode().get("properties");
        Stream<String> names = fields.properties().stream().map(field -> field.getKey());
        ObjectNode json = JsonWriter.write(WholeTree.sample());
        assertThat(names.filter(name -> !json.has(name))).containsExactlyInAnyOrder("template", "attachments");
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaTest.class.getResourceAsStream("/schema/post-mortem.schema.json"));
    }
}
