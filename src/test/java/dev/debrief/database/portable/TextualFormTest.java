package dev.debrief.database.portable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextualFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int8|-9223372036854775808|-9223372036854775808",
                "bool|t|true",
                "bytea|\\x00ff10|\"AP8Q\"",
                "bytea|\\x|\"\"",
                "timestamptz|2024-06-21 03:09:00+00|\"2024-06-21T03:09:00.000000Z\"",
                "timestamptz|2024-06-21 03:09:00.5+00|\"2024-06-21T03:09:00.500000Z\"",
                "timestamptz|infinity|\"infinity\"",
                "timestamptz|0044-03-15 12:00:00+00 BC|\"0044-03-15 12:00:00+00 BC\"",
                "timestamptz|10000-01-01 00:00:00+00|\"10000-01-01 00:00:00+00\"",
                "numeric|1.500|\"1.500\"",
                "numeric|NaN|\"NaN\"",
                "date|2024-06-21|\"2024-06-21\"",
                "_text|{}|[]",
                "_text|{a,\"b c\",NULL,\"NULL\",\"\"}|[\"a\",\"b c\",null,\"NULL\",\"\"]",
                "_int4|{{1,2},{3,NULL}}|[[1,2],[3,null]]",
                "_text|[0:1]={a,b}|\"[0:1]={a,b}\"",
                "_timestamptz|{\"2024-06-21 03:09:00+00\",infinity}|[\"2024-06-21T03:09:00.000000Z\",\"infinity\"]",
                "jsonb|{\"a\": 1.50, \"b\": [null, \"\\u00e9\"]}|{\"a\":1.50,\"b\":[null,\"é\"]}",
                "jsonb|123456789012345678901234567890.10|123456789012345678901234567890.10",
            })
    void each_type_has_its_documented_form(String type, String inDatabase, String inFile) throws IOException {
        assertThat(written(TextualForm.of(type), inDatabase)).isEqualTo(inFile);
    }

    @Property(tries = 200)
    void text_comes_back_letter_by_letter(@ForAll String text) throws IOException {
        // half of a character is none: PostgreSQL holds no such text
        String whole = text.replaceAll("[\\uD800-\\uDFFF\\u0000]", "🙂");
        assertThat(back(TextualForm.TEXT, whole)).isEqualTo(whole);
    }

    @Property(tries = 200)
    void bytes_come_back(@ForAll byte[] bytes) throws IOException {
        String inDatabase = "\\x" + HexFormat.of().formatHex(bytes);
        assertThat(back(TextualForm.BYTES, inDatabase)).isEqualTo(inDatabase);
    }

    @Property(tries = 200)
    void a_list_of_any_texts_comes_back(@ForAll List<String> texts, @ForAll @IntRange(max = 3) int nulls)
            throws IOException {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            String whole = text.replaceAll("[\\uD800-\\uDFFF\\u0000]", "🙂");
            if (array.length() > 1) array.append(',');
            array.append('"')
                    .append(whole.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        for (int i = 0; i < nulls; i++) array.append(array.length() > 1 ? ",NULL" : "NULL");
        String inDatabase = array.append('}').toString();
        assertThat(back(TextualForm.of("_text"), inDatabase)).isEqualTo(inDatabase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"1\",\"2\"}", "{{\"1\"},{\"2\"}}", "{}", "[3:4]={x,y}", "{NULL}"})
    void arrays_of_every_shape_come_back(String inDatabase) throws IOException {
        assertThat(back(TextualForm.of("_text"), inDatabase)).isEqualTo(inDatabase);
    }

    @Test
    void a_very_deep_document_and_a_very_long_number_come_back() throws IOException {
        String deep = "[".repeat(5000) + "9".repeat(3000) + "]".repeat(5000);
        assertThat(back(TextualForm.DOCUMENT, deep)).isEqualTo(deep);
    }

    private static String back(TextualForm form, String inDatabase) throws IOException {
        try (JsonParser json = PortableJson.FACTORY.createParser(written(form, inDatabase))) {
            json.nextToken();
            return form.read(json);
        }
    }

    private static String written(TextualForm form, String inDatabase) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PortableJson.FACTORY.createGenerator(text)) {
            form.write(inDatabase, json);
        }
        return text.toString();
    }
}
