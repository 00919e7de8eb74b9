package dev.debrief.database.portable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How the values of one type are written in the file. On the database's side a value is what PostgreSQL itself writes
 * and reads (UTC, ISO dates, hexadecimal bytes), on the file's side a JSON value; null is null on both.
 */
interface TextualForm {
    void write(String inDatabase, JsonGenerator json) throws IOException;

    /** Reads the value that the parser stands on. */
    String read(JsonParser json) throws IOException;

    /** As a string, letter by letter as PostgreSQL writes it: exact for every type. */
    TextualForm TEXT = new TextualForm() {
        @Override
        public void write(String inDatabase, JsonGenerator json) throws IOException {
            json.writeString(inDatabase);
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return json.getText();
        }
    };

    /** Whole numbers, as JSON's. */
    TextualForm INTEGER = new TextualForm() {
        @Override
        public void write(String inDatabase, JsonGenerator json) throws IOException {
            json.writeNumber(inDatabase);
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return json.getText();
        }
    };

    TextualForm BOOLEAN = new TextualForm() {
        @Override
        public void write(String inDatabase, JsonGenerator json) throws IOException {
            json.writeBoolean(inDatabase.equals("t"));
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return json.getBooleanValue() ? "t" : "f";
        }
    };

    /** Base64 (RFC 4648), padded. */
    TextualForm BYTES = new TextualForm() {
        @Override
        public void write(String inDatabase, JsonGenerator json) throws IOException {
            byte[] bytes = HexFormat.of().parseHex(inDatabase, 2, inDatabase.length());
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(json.getText()));
        }
    };

    /** RFC 3339 in UTC with six digits; what that cannot say (infinity, years before 1 or after 9999) as PostgreSQL does. */
    TextualForm INSTANT = new TextualForm() {
        private static final Pattern USUAL =
                Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,6}))?\\+00");

        @Override
        public void write(String inDatabase, JsonGenerator json) throws IOException {
            var usual = USUAL.matcher(inDatabase);
            if (!usual.matches()) {
                json.writeString(inDatabase);
                return;
            }
            String fraction = usual.group(3) == null ? "" : usual.group(3);
            json.writeString(usual.group(1) + "T" + usual.group(2) + "." + (fraction + "000000").substring(0, 6) + "Z");
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return json.getText();
        }
    };

    /** A document within the document; numbers keep their digits, and the database puts the keys into its own order. */
    TextualForm DOCUMENT = new TextualForm() {
        @Override
        public void write(String inDatabase, JsonGenerator json) throws IOException {
            try (JsonParser parser = PortableJson.FACTORY.createParser(inDatabase)) {
                parser.nextToken();
                PortableJson.copy(parser, json);
            }
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return PortableJson.text(json);
        }
    };

    /** A list of what the elements are; lists in lists for more dimensions. */
    static TextualForm arrayOf(TextualForm element) {
        return new ArrayForm(element);
    }

    /** The form for a type of PostgreSQL, by its internal name: {@code int8}, {@code _text} for an array of text. */
    static TextualForm of(String type) {
        // documents in a list stay strings: a document may be a list itself. Boxes are separated in another way
        if (type.equals("_jsonb")) return arrayOf(TEXT);
        if (type.startsWith("_") && !type.equals("_box")) return arrayOf(of(type.substring(1)));
        return switch (type) {
            case "int2", "int4", "int8" -> INTEGER;
            case "bool" -> BOOLEAN;
            case "bytea" -> BYTES;
            case "timestamptz" -> INSTANT;
            case "jsonb" -> DOCUMENT;
            default -> TEXT;
        };
    }

    /** Whether a value of JSON's stands for nothing. */
    static boolean isNull(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }
}
