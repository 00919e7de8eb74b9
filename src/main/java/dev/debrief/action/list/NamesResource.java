package dev.debrief.action.list;

import dev.debrief.people.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Names of people and teams that begin like this, while somebody types: {@code /actions/names?q=an}. */
@Path("/actions/names")
public class NamesResource {
    private static final int MOST = 8;

    private final EntityManager entityManager;

    NamesResource(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** People who have left are not suggested. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.READ)
    @Transactional
    @SuppressWarnings("unchecked") // a native query answers objects
    public List<String> names(@QueryParam("q") @DefaultValue("") String typed) {
        if (typed.isBlank()) return List.of();
        return entityManager
                .createNativeQuery("(select name from person where lower(name) >= lower(?1) and lower(name) < lower(?2)"
                        + " and deactivated_at is null order by lower(name) limit " + MOST + ") union all"
                        + " (select name from team where lower(name) >= lower(?1) and lower(name) < lower(?2)"
                        + " order by lower(name) limit " + MOST + ")")
                .setParameter(1, typed.strip())
                .setParameter(2, typed.strip() + "\uFFFD")
                .getResultList();
    }
}
