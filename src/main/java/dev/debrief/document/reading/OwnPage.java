package dev.debrief.document.reading;

import dev.debrief.document.JsonReader;
import dev.debrief.document.JsonReading;
import dev.debrief.document.Templates;
import dev.debrief.document.reading.markup.DebriefPage;
import java.util.List;
import java.util.Optional;

/** A Confluence page that Debrief made, which says the same when it is read. */
final class OwnPage {
    private OwnPage() {}

    /** Empty where somebody else wrote the page, or changed what Debrief cannot read back; then it is read as any other. */
    static Optional<FileReading.Read> read(String text, String name, Templates templates) {
        return DebriefPage.json(text, OwnPage::part).flatMap(json -> {
            boolean titled = json.has("title");
            if (!titled) json.put("title", NameOfFile.of(name));
            JsonReading read = JsonReader.read(json, templates);
            return read.postMortem().map(tree -> new FileReading.Read(Own.reading(tree, titled, List.of())));
        });
    }

    private static String part(String heading) {
        return Meaning.of(heading)
                .map(meaning -> switch (meaning) {
                    case SUMMARY -> "Summary";
                    case IMPACT -> "Impact";
                    case DETECTION -> "Detection";
                    case RESOLUTION -> "Resolution";
                    case LESSONS -> "Lessons";
                    default -> "";
                })
                .orElse("");
    }
}
