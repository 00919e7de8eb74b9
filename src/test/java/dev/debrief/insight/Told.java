package dev.debrief.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.archive.Archive;
import dev.debrief.document.JsonReader;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Incidents for tests, told in a few words. */
@ApplicationScoped
public class Told {
    private final Archive archive;

    Told(Archive archive) {
        this.archive = archive;
    }

    /**
     * Opens one.
     *
     * @param more fields of the document as its JSON has them
     */
    public IncidentNumber incident(long by, String title, Map<String, Object> more) {
        Map<String, Object> json = new HashMap<>(Map.of("title", title, "timeZone", "UTC"));
        json.putAll(more);
        try {
            ObjectMapper mapper = new ObjectMapper();
            String text = mapper.writeValueAsString(json);
            return archive.open(
                    JsonReader.read(mapper.readTree(text)).postMortem().orElseThrow(), by);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a list with commas between. */
    public static List<String> names(String commas) {
        return List.of(commas.split(", "));
    }
}
