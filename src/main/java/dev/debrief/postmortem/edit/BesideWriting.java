package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.BesideIncident;
import dev.debrief.postmortem.BesideIncident.Cause;
import dev.debrief.postmortem.BesideIncident.Gist;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What other rooms say beside the form, of what was typed last: {@code /incidents/42/edit/beside}. */
@Path("/incidents/{number:[0-9]{1,9}}/edit/beside")
@Produces(MediaType.TEXT_HTML)
public class BesideWriting {
    private final Desk desk;
    private final List<BesideIncident> rooms;
    private final Reader reader;

    BesideWriting(Desk desk, @All List<BesideIncident> rooms, Reader reader) {
        this.desk = desk;
        this.rooms = rooms;
        this.reader = reader;
    }

    /** A piece of the page, to be put into it. */
    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public String show(@PathParam("number") int digits) {
        if (digits < 1) throw new NotFoundException();
        IncidentNumber number = new IncidentNumber(digits);
        Sheaf sheaf = desk.look(number, reader.personId()).orElseThrow(NotFoundException::new);
        Gist gist = gist(sheaf.typed());
        return rooms.stream()
                .map(room -> room.whileWriting(number, gist).getValue())
                .collect(Collectors.joining());
    }

    static Gist gist(Manuscript typed) {
        List<Cause> causes = typed.rows("factors").stream()
                .map(row -> new Cause(typed.value("factors", row, "text"), typed.value("factors", row, "category")))
                .toList();
        List<String> services = Arrays.stream(typed.value("services").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Gist(typed.value("title"), typed.value("summary"), services, causes);
    }
}
