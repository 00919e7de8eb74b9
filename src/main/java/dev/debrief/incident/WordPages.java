package dev.debrief.incident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The settings pages on which words are configured: one for each list, all of one shape. */
@ApplicationScoped
class WordPages {
    private final ConfiguredWords words;

    WordPages(ConfiguredWords words) {
        this.words = words;
    }

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance severities(WordList.Words words, List<WordRow> rows);

        static native TemplateInstance types(WordList.Words words, List<WordRow> rows);

        static native TemplateInstance categories(WordList.Words words, List<WordRow> rows);
    }

    TemplateInstance show(WordList list) {
        return page(list, Optional.empty());
    }

    Response change(WordList list, MultivaluedMap<String, String> posted) {
        WordForm form = WordForm.of(list, posted);
        Optional<String> complaint = form.removes() ? words.hold(list, form) : words.complaint(list, form);
        if (complaint.isPresent()) {
            return Response.status(422)
                    .entity(page(list, Optional.of(typed(list, form, complaint.get()))))
                    .build();
        }
        if (form.removes()) words.remove(list, form);
        else words.keep(list, form);
        return Response.seeOther(URI.create(list.address())).build();
    }

    private TemplateInstance page(WordList list, Optional<WordRow> typed) {
        List<WordRow> kept = words.inOrder(list).stream()
                .map(word -> WordRow.of(list, word.name, word.name, word.texts()))
                .toList();
        List<WordRow> rows = WordRow.page(kept, WordRow.blank(list), typed);
        return switch (list.words.here()) {
            case "severities" -> Templates.severities(list.words, rows);
            case "types" -> Templates.types(list.words, rows);
            default -> Templates.categories(list.words, rows);
        };
    }

    private WordRow typed(WordList list, WordForm form, String complaint) {
        List<String> others = form.removes()
                ? words.inOrder(list).stream()
                        .map(word -> word.name)
                        .filter(name -> !name.equals(form.was()))
                        .toList()
                : List.of();
        return WordRow.of(list, form.was(), form.removes() ? form.was() : form.name(), form.texts())
                .complaining(complaint, others);
    }
}
