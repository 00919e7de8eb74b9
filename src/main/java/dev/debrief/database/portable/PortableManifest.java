package dev.debrief.database.portable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What an export says about itself, in {@code manifest.json}. It names no time and no server, so that the same content
 * always is the same file.
 *
 * @param format the shape of the file; this Debrief writes and reads {@link #FORMAT}
 * @param debrief the version of the Debrief that wrote it
 * @param steps the migrations that had been applied, ascending; the newest is the version of the schema
 * @param sequences where the numbers go on
 * @param tables every table that travels, by name
 * @param leftOut the tables that stayed behind, and why
 */
record PortableManifest(
        int format,
        String debrief,
        List<Integer> steps,
        Map<String, Catalogue.Position> sequences,
        List<Entry> tables,
        Map<String, String> leftOut) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One table.
     *
     * @param columns their types by their names, in the order of the table
     * @param sha256 of the whole file of its rows
     */
    record Entry(String table, long rows, String sha256, Map<String, String> columns) {
        String file() {
            return file(table);
        }

        static String file(String table) {
            return "tables/" + table + ".jsonl";
        }
    }

    byte[] written() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static PortableManifest read(byte[] json) throws IOException {
        return JSON.readValue(json, PortableManifest.class);
    }

    long rows() {
        return tables.stream().mapToLong(Entry::rows).sum();
    }
}
