package dev.debrief.people;

import dev.debrief.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * A form that came without the token of its page, because cookies were cleared or the page is older than they are. The
 * filter that refuses it answers an empty 400; here it becomes a page that offers what was typed again.
 */
class RefusedForm {
    private static final String VERIFIED = "csrf_token_verified";

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance refusedForm(String address, Carried carried);
    }

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() != 400 || response.hasEntity() || context.get(VERIFIED) != null) return;
        MediaType sent = request.getMediaType();
        if (sent == null || !isForm(sent)) return;
        if (asksForJson(context)) {
            Problem problem = Problem.of(
                    400,
                    "This page is out of date",
                    "It was opened before cookies were cleared, or long ago. Nothing was changed. Load it again.");
            response.setEntity(problem, null, MediaType.valueOf("application/problem+json"));
            return;
        }
        String address = LocalPath.orHome(context.request().path()).value();
        Carried carried = isOurs(context) ? typed() : Carried.of(new MultivaluedHashMap<>());
        FormToken.give(context);
        response.setEntity(
                Templates.refusedForm(address, carried).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static boolean isForm(MediaType sent) {
        return sent.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || sent.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    private static boolean asksForJson(RoutingContext context) {
        String wanted = context.request().getHeader("Accept");
        return context.request().path().startsWith("/api/")
                || (wanted != null && wanted.startsWith("application/json"));
    }

    /** What a page of another house sent must not be one click away from being taken. */
    private static boolean isOurs(RoutingContext context) {
        return "same-origin".equals(context.request().getHeader("Sec-Fetch-Site"));
    }

    /** Nothing where a file or a password came along: neither is written into a page. */
    private static Carried typed() {
        FormData form = form();
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (form == null) return Carried.of(fields);
        for (String name : form) {
            for (FormValue value : form.get(name)) {
                if (value.isFileItem() || name.contains("password")) return Carried.of(new MultivaluedHashMap<>());
                fields.add(name, value.getValue());
            }
        }
        return Carried.of(fields);
    }

    private static @Nullable FormData form() {
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        return current == null ? null : current.getFormData();
    }
}
