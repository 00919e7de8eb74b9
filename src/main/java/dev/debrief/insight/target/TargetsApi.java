package dev.debrief.insight.target;

import dev.debrief.people.Role;
import dev.debrief.people.Service;
import dev.debrief.shared.Problem;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What services promise, for machines: {@code /api/v1/targets}. */
@Path("/api/v1/targets")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class TargetsApi {
    private static final int UNPROCESSABLE = 422;

    /** One service; {@code percent} of the time it shall be well, over so many {@code days}. */
    public record TargetJson(
            long service,
            @Nullable String name,
            @Nullable BigDecimal percent,
            @Nullable Integer days) {}

    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "The targets of services")
    public List<TargetJson> list() {
        Map<Long, ServiceTarget> targets = ServiceTarget.all();
        return Service.<Service>listAll(Sort.by("name")).stream()
                .filter(service -> targets.containsKey(service.id()))
                .map(service -> json(
                        service,
                        Objects.requireNonNull(targets.get(service.id())).promise()))
                .toList();
    }

    /** Sets it, or sets it anew. */
    @PUT
    @Path("{service:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    @Operation(summary = "Set the target of a service")
    public Response set(@PathParam("service") long service, @Nullable TargetJson body) {
        Optional<Service> found = Service.findByIdOptional(service);
        if (found.isEmpty()) return missing();
        String percent =
                body == null || body.percent() == null ? "" : body.percent().toPlainString();
        String days = body == null || body.days() == null ? "" : body.days().toString();
        Promise.Read read = Promise.read(percent, days);
        if (!(read instanceof Promise.Understood one)) {
            String why = read instanceof Promise.Wrong wrong ? wrong.why() : "Give a percentage: 99.9.";
            String pointer = why.startsWith("Days") ? "/days" : "/percent";
            return new Problem(
                            "This target cannot be kept",
                            UNPROCESSABLE,
                            why,
                            List.of(new Problem.Mistake(pointer, why)))
                    .toResponse();
        }
        ServiceTarget.set(service, one.promise());
        return Response.ok(json(found.get(), one.promise())).build();
    }

    /** The service promises nothing any more. */
    @DELETE
    @Path("{service:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Take the target of a service away")
    public Response remove(@PathParam("service") long service) {
        return ServiceTarget.deleteById(service) ? Response.noContent().build() : missing();
    }

    private static TargetJson json(Service service, Promise promise) {
        return new TargetJson(service.id(), service.name(), new BigDecimal(promise.percent()), promise.days());
    }

    private static Response missing() {
        return Problem.notFound("There is no such service, or it has no target.")
                .toResponse();
    }
}
