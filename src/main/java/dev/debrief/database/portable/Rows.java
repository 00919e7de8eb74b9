package dev.debrief.database.portable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** The rows of one table, one JSON object a line, between the database and the file; one row at a time in memory. */
final class Rows {
    private final Table table;
    private final CopyManager copying;
    private final Map<String, Integer> places = new HashMap<>();

    Rows(Table table, CopyManager copying) {
        this.table = table;
        this.copying = copying;
        for (int i = 0; i < table.columns().size(); i++) {
            places.put(table.columns().get(i).name(), i);
        }
    }

    /** Writes every row and answers how many there are. */
    long writeTo(OutputStream file) throws IOException, SQLException {
        CopyOut rows = copying.copyOut(table.copyOut());
        JsonGenerator json = PortableJson.FACTORY.createGenerator(file);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(new SerializedString("\n"));
        long count = 0;
        for (byte[] line = rows.readFromCopy(); line != null; line = rows.readFromCopy(), count++) {
            write(CopyLine.read(line), json);
        }
        json.close();
        if (count > 0) file.write('\n');
        return count;
    }

    /** Brings in every row of the file and answers how many there were. */
    long readFrom(InputStream file) throws IOException, SQLException {
        CopyIn rows = copying.copyIn(table.copyIn());
        try (JsonParser json = PortableJson.FACTORY.createParser(file)) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                byte[] line = CopyLine.write(read(json));
                rows.writeToCopy(line, 0, line.length);
            }
            return rows.endCopy();
        } finally {
            if (rows.isActive()) rows.cancelCopy();
        }
    }

    private void write(List<@Nullable String> values, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String value = values.get(i);
            json.writeFieldName(column.name());
            if (value == null) json.writeNull();
            else column.form().write(value, json);
        }
        json.writeEndObject();
    }

    private List<@Nullable String> read(JsonParser json) throws IOException {
        @Nullable String[] values = new String[table.columns().size()];
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Integer place = places.get(json.currentName());
            json.nextToken();
            if (place == null) throw new IOException("the table " + table.name() + " has no " + json.currentName());
            if (!TextualForm.isNull(json)) {
                values[place] = table.columns().get(place).form().read(json);
            }
        }
        return Arrays.asList(values);
    }
}
