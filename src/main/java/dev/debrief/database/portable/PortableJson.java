package dev.debrief.database.portable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;

/** JSON token by token, without the usual bounds: what a database held must come back from its file. */
final class PortableJson {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            // documents may have any number of keys: no table of names grows with them
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private PortableJson() {}

    /** Copies the value that the parser stands on, and leaves the parser on its last token. */
    static void copy(JsonParser from, JsonGenerator to) throws IOException {
        int depth = 0;
        while (true) {
            JsonToken token = from.currentToken();
            if (token == null) throw new IOException("JSON ends in the middle");
            copyToken(token, from, to);
            if (token.isStructStart()) depth++;
            if (token.isStructEnd()) depth--;
            if (depth == 0) return;
            from.nextToken();
        }
    }

    /** The value that the parser stands on, as text. */
    static String text(JsonParser from) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(text)) {
            copy(from, to);
        }
        return text.toString();
    }

    private static void copyToken(JsonToken token, JsonParser from, JsonGenerator to) throws IOException {
        // a number goes over as it is written: its digits would not all fit one of Java's
        if (token.isNumeric()) to.writeNumber(from.getText());
        else to.copyCurrentEvent(from);
    }
}
