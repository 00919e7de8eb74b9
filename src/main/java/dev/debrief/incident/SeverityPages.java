package dev.debrief.incident;

import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the degrees of severity are called here: {@code /settings/severities}. */
@Path("/settings/severities")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTER)
public class SeverityPages {
    private final ConfiguredWord words;

    SeverityPages(ConfiguredWord words) {
        this.words = words;
    }

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Severities(List<WordRow> rows) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        return new Severities(rows(Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@BeanParam WordForm form) {
        Optional<String> complaint = form.removes()
                ? words.hold(ConfiguredWord.Sort.SEVERITY, form.was())
                : words.complaint(ConfiguredWord.Sort.SEVERITY, form.was(), form.name());
        if (complaint.isPresent()) {
            return Response.status(422)
                    .entity(new Severities(rows(Optional.of(row(form, complaint.get())))))
                    .build();
        }
        if (form.removes()) Severity.deleteById(form.was());
        else keep(form);
        return Response.seeOther(URI.create("/settings/severities")).build();
    }

    private void keep(WordForm form) {
        Severity severity = form.isNew() ? null : Severity.findById(form.was());
        if (severity == null) severity = begin(form.name());
        severity.rank = rank(form);
        severity.meaning = WordForm.typed(form.meaning);
        severity.persistAndFlush();
        if (!severity.name.equals(form.name())) words.rename(ConfiguredWord.Sort.SEVERITY, severity.name, form.name());
    }

    private Severity begin(String name) {
        Severity severity = new Severity();
        severity.name = name;
        severity.place = words.nextPlace(ConfiguredWord.Sort.SEVERITY);
        return severity;
    }

    private static short rank(WordForm form) {
        String rank = WordForm.typed(form.rank);
        return rank.matches("[1-4]") ? Short.parseShort(rank) : 4;
    }

    private static List<WordRow> rows(Optional<WordRow> typed) {
        List<WordRow> kept = Severity.inOrder().stream()
                .map(severity -> new WordRow(
                        severity.name, severity.name, List.of(String.valueOf(severity.rank), severity.meaning), ""))
                .toList();
        return WordRow.page(kept, new WordRow("", "", List.of("4", ""), ""), typed);
    }

    private static WordRow row(WordForm typed, String complaint) {
        List<String> columns = List.of(String.valueOf(rank(typed)), WordForm.typed(typed.meaning));
        return new WordRow(typed.was(), typed.removes() ? typed.was() : typed.name(), columns, complaint);
    }
}
