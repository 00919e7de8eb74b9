package dev.debrief.postmortem.confluence;

import dev.debrief.people.Role;
import dev.debrief.postmortem.confluence.StoragePages.StoragePage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The document in Confluence's storage format, as a file: {@code /incidents/42.confluence.xml}. */
@Path("/incidents/{number:[0-9]{1,9}}.confluence.xml")
public class StorageResource {
    private final StoragePages pages;

    StorageResource(StoragePages pages) {
        this.pages = pages;
    }

    /**
     * The page body, without a root element. Its tag is made of the text, which follows the revision, the attachments
     * and the severities as they are configured.
     */
    @GET
    @Produces("application/xml;charset=UTF-8")
    @RolesAllowed(Role.READ)
    @Transactional
    public Response storage(@PathParam("number") int number, @Context Request request) {
        StoragePage page = pages.of(number);
        EntityTag tag = new EntityTag(digest(page.body()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(page.body()) : unchanged;
        return answer.tag(tag)
                .header("Content-Disposition", "inline; filename=\"" + page.number() + ".confluence.xml\"")
                .build();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
