package dev.debrief.postmortem.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.archive.KnownWords;
import dev.debrief.archive.imports.Imported;
import dev.debrief.archive.imports.Imports;
import dev.debrief.archive.imports.WhoIsMeant;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.Vocabulary;
import dev.debrief.document.reading.FileReading;
import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.document.reading.Reading;
import dev.debrief.document.reading.ReadingJson;
import dev.debrief.document.reading.Several;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Post-mortems that a team already has, for machines: {@code /api/v1/imports}. */
@Path("/api/v1/imports")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ImportsApi {
    private static final String MARKDOWN = "text/markdown";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final Pattern NOT_MARKDOWN = Pattern.compile("(?i)\\.(html?|xhtml|xml|json)$");

    private final Imports imports;
    private final KnownWords knownWords;
    private final WhoIsMeant whoIsMeant;
    private final Reader reader;

    ImportsApi(Imports imports, KnownWords knownWords, WhoIsMeant whoIsMeant, Reader reader) {
        this.imports = imports;
        this.knownWords = knownWords;
        this.whoIsMeant = whoIsMeant;
        this.reader = reader;
    }

    /**
     * Reads a file and answers with what was understood; with {@code dryRun=true} nothing is kept. A file that came before
     * is not kept again: the answer says what it became.
     */
    @POST
    @Consumes({
        MARKDOWN,
        MediaType.TEXT_HTML,
        MediaType.APPLICATION_XHTML_XML,
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary = "Reads a post-mortem, however it was written",
            description =
                    "The answer says what was understood, in the fields that docs/import.md lists. Which format it is"
                            + " the text itself tells; the media type decides nothing.")
    @Parameter(
            name = "dryRun",
            description = "true: nothing is kept. false: it becomes an incident, as a draft.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "filename",
            description = "The name of the file, which stands for a title that is missing.",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            description = "The file, at most 20 MB.",
            content = {
                @Content(
                        mediaType = MARKDOWN,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "Markdown", value = ImportExamples.MARKDOWN)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(name = "HTML of a wiki or a note-taker", value = ImportExamples.HTML)),
                @Content(
                        mediaType = MediaType.APPLICATION_XHTML_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a page that was saved", value = ImportExamples.XHTML)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(name = "Confluence’s storage format", value = ImportExamples.STORAGE)),
                @Content(
                        mediaType = MediaType.TEXT_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "any other XML", value = ImportExamples.XML)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples =
                                @ExampleObject(
                                        name = "Debrief’s own JSON, by /api/v1/schema/post-mortem",
                                        value = ImportExamples.JSON)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples =
                                @ExampleObject(name = "a file of any of these kinds", value = ImportExamples.MARKDOWN))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was understood; kept before or not to be kept.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "201",
            description = "What was understood, and beside it the incident that it became.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "400",
            description = "dryRun is neither true nor false.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "413",
            description = "It is larger than 20 MB.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "415",
            description = "It is of none of these media types.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "422",
            description = "It is empty, no text, or JSON of something else; the detail says which.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @RolesAllowed(Role.EDIT)
    public Response read(
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("filename") @DefaultValue("") String filename,
            byte[] file) {
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            return Problem.of(400, "This cannot be asked", "dryRun is true or false, not “" + dryRun + "”.")
                    .toResponse();
        }
        Vocabulary known = QuarkusTransaction.requiringNew().call(knownWords::now);
        FileReading read = QuarkusTransaction.requiringNew()
                .call(() -> PostMortemFile.read(file, filename, known, KeptTemplates.HERE));
        if (read instanceof FileReading.Refused refused) {
            int status = file.length > PostMortemFile.LARGEST ? TOO_LARGE : UNPROCESSABLE;
            return Problem.of(status, "This cannot be read", refused.message()).toResponse();
        }
        Reading reading = whoIsMeant.noted(((FileReading.Read) read).reading(), file, filename);
        return dryRun.equals("true")
                ? Response.ok(json(reading, file, filename)).build()
                : keep(reading, file, filename);
    }

    private Response keep(Reading reading, byte[] file, String filename) {
        Imported imported = imports.keep(file, filename, reading::postMortem, reader.personId());
        ObjectNode json = json(reading, file, filename);
        json.putPOJO("import", json(imported));
        if (imported.again()) return Response.ok(json).build();
        return Response.created(address(imported)).entity(json).build();
    }

    private static ObjectNode json(Reading reading, byte[] file, String filename) {
        ObjectNode json = ReadingJson.write(reading);
        ArrayNode incidents = json.putArray("incidents");
        for (Several.Incident incident : Several.in(file, filename))
            incidents.addObject().put("title", incident.title()).put("line", incident.line());
        return json;
    }

    /** What a file became. */
    @GET
    @Path("{id}")
    @RolesAllowed(Role.READ)
    public Response find(@PathParam("id") String id) {
        return number(id)
                .flatMap(imports::find)
                .map(found -> Response.ok(json(found)).build())
                .orElseGet(() -> missing(id));
    }

    /** The file as it came, byte for byte. */
    @GET
    @Path("{id}/original")
    @Produces({MARKDOWN, MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    @RolesAllowed(Role.READ)
    public Response original(@PathParam("id") String id) {
        Optional<Imported> imported = number(id).flatMap(imports::find);
        Optional<byte[]> content = number(id).flatMap(imports::original);
        if (imported.isEmpty() || content.isEmpty()) return missing(id);
        Matcher kind = NOT_MARKDOWN.matcher(imported.get().name());
        boolean isMarkdown = !kind.find();
        String ending = isMarkdown ? "md" : kind.group(1).toLowerCase(Locale.ROOT);
        return Response.ok(content.get())
                // a page of somebody else's is only ever saved, never shown
                .type(isMarkdown ? MARKDOWN : MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "." + ending + "\"")
                .build();
    }

    private static ImportJson json(Imported imported) {
        return new ImportJson(
                imported.id(),
                imported.incident().toString(),
                imported.name(),
                imported.size(),
                imported.sha256(),
                imported.at().toString(),
                imported.by(),
                imported.again(),
                address(imported) + "/original");
    }

    private static URI address(Imported imported) {
        return URI.create("/api/v1/imports/" + imported.id());
    }

    private static Optional<Long> number(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static Response missing(String id) {
        return Problem.notFound("There is no import " + id + ".").toResponse();
    }
}
