package dev.debrief.postmortem;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Publication;
import dev.debrief.archive.Saved;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.attach.AttachmentsJson;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Incidents for machines: {@code /api/v1/incidents}. */
@Path("/api/v1/incidents")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentsApi {
    private final Archive archive;
    private final IncomingJson incoming;
    private final OpenedOnce openedOnce;
    private final IncidentListing listing;
    private final AttachmentsJson attachmentsJson;
    private final Reader reader;

    IncidentsApi(
            Archive archive,
            IncomingJson incoming,
            OpenedOnce openedOnce,
            IncidentListing listing,
            AttachmentsJson attachmentsJson,
            Reader reader) {
        this.archive = archive;
        this.incoming = incoming;
        this.openedOnce = openedOnce;
        this.listing = listing;
        this.attachmentsJson = attachmentsJson;
        this.reader = reader;
    }

    /** The newest first; filters as on the page, {@code limit} up to 200, {@code after} from the page before. */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    public Response list(@BeanParam IncidentListing.Query query) {
        return listing.answer(query);
    }

    /** Opens an incident; with an {@code Idempotency-Key} the same request makes one incident however often it comes. */
    @POST
    @RolesAllowed(Role.EDIT)
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        return incoming.read(body)
                .fold(
                        tree -> openedOnce.open(key, body, tree).fold(this::created, Problem::toResponse),
                        Problem::toResponse);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    public Response read(
            @PathParam("number") String number, @QueryParam("attachments") @DefaultValue("") String attachments) {
        return read(number, attachments.equals("content"));
    }

    private Response read(String number, boolean content) {
        return IncidentNumber.parse(number)
                .flatMap(archive::fetch)
                .map(kept -> ok(kept, content))
                .orElseGet(() -> missing(number));
    }

    /** Saves a revision over the one named in {@code If-Match}. */
    @PUT
    @Path("{number}")
    @RolesAllowed(Role.EDIT)
    public Response save(
            @PathParam("number") String number, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        Optional<Integer> base = EntityTag.parse(ifMatch);
        if (base.isEmpty()) return EntityTag.required().toResponse();
        return incoming.read(body).fold(tree -> save(number, base.get(), tree), Problem::toResponse);
    }

    private Response save(String number, int base, PostMortem tree) {
        Optional<Saved> saved =
                IncidentNumber.parse(number).flatMap(n -> archive.keep(n, base, tree, reader.personId()));
        if (saved.isEmpty()) return missing(number);
        return saved.get() instanceof Saved.Behind behind
                ? EntityTag.behind(base, behind).toResponse()
                : read(number, false);
    }

    /** Publishes; answers 409 with what stops it while a time cannot be read. */
    @PUT
    @Path("{number}/publication")
    @RolesAllowed(Role.EDIT)
    public Response publish(@PathParam("number") String number) {
        return stand(number, (n, person) -> archive.publish(n, person));
    }

    /** Makes it a draft again. */
    @DELETE
    @Path("{number}/publication")
    @RolesAllowed(Role.EDIT)
    public Response reopen(@PathParam("number") String number) {
        return stand(number, (n, person) -> archive.reopen(n, person));
    }

    private Response stand(String number, BiFunction<IncidentNumber, Long, Optional<Publication>> verb) {
        Optional<Publication> outcome = IncidentNumber.parse(number).flatMap(n -> verb.apply(n, reader.personId()));
        if (outcome.isEmpty()) return missing(number);
        return outcome.get() instanceof Publication.NotReady notReady
                ? IncomingJson.notReady(notReady).toResponse()
                : read(number, false);
    }

    private Response created(Kept kept) {
        URI location =
                URI.create("/api/v1/incidents/" + kept.postMortem().standing().number());
        return Response.created(location)
                .tag(EntityTag.of(kept))
                .entity(json(kept, false))
                .build();
    }

    private Object json(Kept kept, boolean content) {
        IncidentNumber number =
                Objects.requireNonNull(kept.postMortem().standing().number(), "what is kept has a number");
        return attachmentsJson.with(JsonWriter.write(kept.postMortem()), number, content);
    }

    private Response ok(Kept kept, boolean content) {
        return Response.ok(json(kept, content))
                .tag(EntityTag.of(kept))
                .header("Link", SchemaApi.LINK)
                .build();
    }

    private static Response missing(String number) {
        return Problem.notFound("There is no incident " + number + ".").toResponse();
    }
}
