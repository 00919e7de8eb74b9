package dev.debrief.database.portable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Arrays, as PostgreSQL's manual describes their text ("Array Input and Output Syntax"). Those that do not begin at 1
 * stay in PostgreSQL's own writing, as a string.
 */
record ArrayForm(TextualForm element) implements TextualForm {
    @Override
    public void write(String inDatabase, JsonGenerator json) throws IOException {
        if (inDatabase.startsWith("{")) new Reading(inDatabase, json).list();
        else json.writeString(inDatabase);
    }

    @Override
    public String read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) return json.getText();
        StringBuilder text = new StringBuilder();
        append(json, text);
        return text.toString();
    }

    private void append(JsonParser json, StringBuilder text) throws IOException {
        text.append('{');
        String between = "";
        while (json.nextToken() != JsonToken.END_ARRAY) {
            text.append(between);
            between = ",";
            if (TextualForm.isNull(json)) text.append("NULL");
            else if (json.currentToken() == JsonToken.START_ARRAY) append(json, text);
            else quote(element.read(json), text);
        }
        text.append('}');
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    /** One pass over an array's text. */
    private final class Reading {
        private final String text;
        private final JsonGenerator json;
        private int at;

        Reading(String text, JsonGenerator json) {
            this.text = text;
            this.json = json;
        }

        void list() throws IOException {
            json.writeStartArray();
            at++;
            while (text.charAt(at) != '}') {
                if (text.charAt(at) == ',') at++;
                else if (text.charAt(at) == '{') list();
                else if (text.charAt(at) == '"') element.write(quoted(), json);
                else plain();
            }
            at++;
            json.writeEndArray();
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') at++;
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }

        private void plain() throws IOException {
            int begin = at;
            while (text.charAt(at) != ',' && text.charAt(at) != '}') at++;
            String value = text.substring(begin, at);
            if (value.equals("NULL")) json.writeNull();
            else element.write(value, json);
        }
    }
}
