package dev.debrief.postmortem.confluence;

import dev.debrief.document.Escaped;
import dev.debrief.document.confluence.ConfluencePreview;
import dev.debrief.people.Role;
import dev.debrief.postmortem.confluence.StoragePages.StoragePage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The document as Confluence will show it, and its storage format to copy: {@code /incidents/42/confluence}. */
@Path("/incidents/{number:[0-9]{1,9}}/confluence")
public class PreviewResource {
    private final StoragePages pages;

    PreviewResource(StoragePages pages) {
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "postmortem/confluence")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance preview(
                String number, String address, String title, RawString titleWords, RawString body, String storage);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance preview(@PathParam("number") int number) {
        StoragePage page = pages.of(number);
        return Templates.preview(
                page.number().toString(),
                "/incidents/" + page.number().value(),
                page.title(),
                new RawString(Escaped.withLanguages(page.title())),
                new RawString(ConfluencePreview.of(page.body(), page.files())),
                page.body());
    }
}
