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

/** The sorts of incidents that are seen here: {@code /settings/types}. */
@Path("/settings/types")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTER)
public class TypePages {
    private final ConfiguredWord words;

    TypePages(ConfiguredWord words) {
        this.words = words;
    }

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Types(List<WordRow> rows) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        return new Types(rows(Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@BeanParam WordForm form) {
        Optional<String> complaint = form.removes()
                ? words.hold(ConfiguredWord.Sort.TYPE, form.was())
                : words.complaint(ConfiguredWord.Sort.TYPE, form.was(), form.name());
        if (complaint.isPresent()) {
            return Response.status(422)
                    .entity(new Types(rows(Optional.of(row(form, complaint.get())))))
                    .build();
        }
        if (form.removes()) IncidentType.deleteById(form.was());
        else keep(form);
        return Response.seeOther(URI.create("/settings/types")).build();
    }

    private void keep(WordForm form) {
        IncidentType type = form.isNew() ? null : IncidentType.findById(form.was());
        if (type == null) {
            type = new IncidentType();
            type.name = form.name();
            type.place = words.nextPlace(ConfiguredWord.Sort.TYPE);
        }
        type.usualSeverity = WordForm.typed(form.usualSeverity);
        type.usualCause = WordForm.typed(form.usualCause);
        type.foundBy = WordForm.typed(form.foundBy);
        type.persistAndFlush();
        if (!type.name.equals(form.name())) words.rename(ConfiguredWord.Sort.TYPE, type.name, form.name());
    }

    private static List<WordRow> rows(Optional<WordRow> typed) {
        List<WordRow> kept = IncidentType.inOrder().stream()
                .map(type -> new WordRow(
                        type.name, type.name, List.of(type.usualSeverity, type.usualCause, type.foundBy), ""))
                .toList();
        return WordRow.page(kept, new WordRow("", "", List.of("", "", ""), ""), typed);
    }

    private static WordRow row(WordForm typed, String complaint) {
        List<String> columns = List.of(
                WordForm.typed(typed.usualSeverity), WordForm.typed(typed.usualCause), WordForm.typed(typed.foundBy));
        return new WordRow(typed.was(), typed.removes() ? typed.was() : typed.name(), columns, complaint);
    }
}
