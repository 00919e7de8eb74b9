package dev.debrief.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.archive.KnownWords;
import dev.debrief.archive.Publication;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.Head;
import dev.debrief.document.JsonMistake;
import dev.debrief.document.JsonReader;
import dev.debrief.document.JsonReading;
import dev.debrief.document.JsonReferences;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Vocabulary;
import dev.debrief.incident.Incident;
import dev.debrief.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A document that a machine sends: every mistake is named at once, with the place where it stands. */
@ApplicationScoped
class IncomingJson {
    private final ObjectMapper json;
    private final KnownWords knownWords;
    private final Clock clock;

    IncomingJson(ObjectMapper json, KnownWords knownWords, Clock clock) {
        this.json = json;
        this.knownWords = knownWords;
        this.clock = clock;
    }

    @Transactional
    Answer<PostMortem> read(String body) {
        JsonNode node;
        try {
            node = json.readTree(body);
        } catch (JsonProcessingException e) {
            return new Answer.Refused<>(Problem.of(
                    400,
                    "This is not JSON",
                    e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")"));
        }
        JsonReading reading = JsonReader.read(node, KeptTemplates.HERE);
        if (reading.postMortem().isEmpty()) return refused(reading.mistakes());
        PostMortem tree = reading.postMortem().get();
        List<JsonMistake> mistakes = new ArrayList<>(JsonReferences.check(tree, clock.instant()));
        mistakes.addAll(unknownWords(tree.head()));
        return mistakes.isEmpty() ? new Answer.Of<>(tree) : refused(mistakes);
    }

    private List<JsonMistake> unknownWords(Head head) {
        Vocabulary known = knownWords.now();
        List<JsonMistake> mistakes = new ArrayList<>();
        if (head.severity() != null && !known.severities().contains(head.severity())) {
            mistakes.add(new JsonMistake(
                    "/severity", "“" + head.severity() + "” is not one of " + String.join(", ", known.severities())));
        }
        if (head.type() != null && !known.types().contains(head.type())) {
            mistakes.add(new JsonMistake(
                    "/type", "“" + head.type() + "” is not one of " + String.join(", ", known.types())));
        }
        if (head.duplicateOf() != null && Incident.numbered(head.duplicateOf()).isEmpty()) {
            mistakes.add(new JsonMistake("/duplicateOf", "there is no " + head.duplicateOf()));
        }
        return mistakes;
    }

    private static Answer<PostMortem> refused(List<JsonMistake> mistakes) {
        String detail =
                mistakes.size() == 1 ? "One thing stands in the way." : mistakes.size() + " things stand in the way.";
        return new Answer.Refused<>(new Problem(
                "This cannot be kept",
                422,
                detail,
                mistakes.stream()
                        .map(m -> new Problem.Mistake(m.pointer(), m.message()))
                        .toList()));
    }

    static Problem notReady(Publication.NotReady notReady) {
        return new Problem(
                "Not published yet",
                409,
                "Some times cannot be read. Everything is saved as a draft.",
                notReady.findings().stream()
                        .map(f -> new Problem.Mistake("/" + f.field().replace('.', '/'), f.message()))
                        .toList());
    }
}
