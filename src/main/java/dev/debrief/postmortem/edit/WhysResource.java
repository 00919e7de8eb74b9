package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Five whys as a page of its own, for who writes without JavaScript: {@code /incidents/42/edit/whys/r1}. */
@Path("/incidents/{number:[0-9]{1,9}}/edit/whys/{row:[A-Za-z0-9-]{1,40}}")
@Produces(MediaType.TEXT_HTML)
public class WhysResource {
    @CheckedTemplate(basePath = "postmortem/edit")
    static class Templates {
        /** @param incident the address of the incident */
        static native TemplateInstance whys(String number, String incident, Whys w, boolean ending);
    }

    private final Desk desk;
    private final Reader reader;
    private final SuggestedWords suggestedWords;

    WhysResource(Desk desk, Reader reader, SuggestedWords suggestedWords) {
        this.desk = desk;
        this.reader = reader;
        this.suggestedWords = suggestedWords;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance ask(
            @PathParam("number") int digits,
            @PathParam("row") String row,
            @QueryParam("end") @DefaultValue("false") boolean ending) {
        IncidentNumber number = new IncidentNumber(digits);
        Manuscript typed = look(number).typed();
        return Whys.at(typed, new RowId(row), suggestedWords.namesAround(typed))
                .map(whys -> Templates.whys(number.toString(), "/incidents/" + digits, whys, ending))
                .orElseThrow(NotFoundException::new);
    }

    /** Keeps what was typed, in the form's own rows, and goes on as the button says; without an answer it ends. */
    @POST
    @Transactional
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("number") int digits,
            @PathParam("row") String row,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("item") @DefaultValue("") String item,
            @FormParam("do") @DefaultValue("answer") String deed) {
        IncidentNumber number = new IncidentNumber(digits);
        Sheaf sheaf = desk.held(number, reader.personId()).orElseThrow(NotFoundException::new);
        RowId asked = new RowId(row);
        if (!CauseTree.rows(sheaf.typed()).contains(asked)) throw new NotFoundException();
        Manuscript typed = text.isBlank() ? sheaf.typed() : Whys.reword(sheaf.typed(), asked, text);
        RowId fresh = Rows.fresh();
        if (!answer.isBlank()) typed = Whys.answer(typed, asked, answer, fresh);
        if (deed.equals("root")) typed = Whys.callRoot(typed, asked);
        if (!item.isBlank()) typed = Whys.harmless(typed, asked, item, Rows.fresh());
        desk.put(number, reader.personId(), sheaf.typed(typed));
        boolean deeper = deed.equals("answer") && !answer.isBlank();
        String way = deed.equals("answer") && answer.isBlank() ? "end" : deed;
        return Response.seeOther(
                        URI.create("/incidents/" + digits + "/edit" + next(way, deeper ? fresh : asked, typed)))
                .build();
    }

    private static String next(String deed, RowId at, Manuscript typed) {
        return switch (deed) {
            case "form", "item" -> "#field-factors." + at + ".text";
            case "end" ->
                "/whys/" + Whys.at(typed, at, List.of()).orElseThrow().last().id() + "?end=true";
            case "root" -> "/whys/" + at + "?end=true";
            default ->
                "/whys/"
                        + Rows.id(deed.replaceFirst("^go:", ""))
                                .filter(CauseTree.rows(typed)::contains)
                                .orElse(at);
        };
    }

    private Sheaf look(IncidentNumber number) {
        return desk.look(number, reader.personId()).orElseThrow(NotFoundException::new);
    }
}
