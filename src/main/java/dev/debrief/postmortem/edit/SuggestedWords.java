package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.postmortem.edit.EditPage.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What is offered while a name is typed: people, teams, services and tags that are known already. */
@ApplicationScoped
class SuggestedWords {
    private static final int MOST = 500;
    private static final List<String> MEASURES =
            List.of("customers", "requests", "error budget", "cost", "data lost", "hours of work");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
            .sorted()
            .toList();

    private final EntityManager entityManager;

    SuggestedWords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    List<Suggestions> all() {
        return List.of(
                words("people", "select p.name from Person p where p.deactivatedAt is null order by p.name"),
                words("teams", "select t.name from Team t order by t.name"),
                words("services", "select s.name from Service s order by s.name"),
                tags(),
                new Suggestions("measures", MEASURES),
                new Suggestions("zones", ZONES));
    }

    /** The names of people who may be meant in a document: everybody here, and whoever its head names. */
    @Transactional
    List<String> namesAround(Manuscript typed) {
        return Stream.concat(
                        words("people", "select p.name from Person p where p.deactivatedAt is null order by p.name")
                                .words()
                                .stream(),
                        Stream.of("lead", "commanders", "communications", "scribes", "participants", "authors")
                                .flatMap(field -> Stream.of(typed.value(field).split(","))))
                .map(name -> name.replace("\"", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Suggestions words(String name, String query) {
        return new Suggestions(
                name,
                entityManager
                        .createQuery(query, String.class)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    private Suggestions tags() {
        List<?> tags = entityManager
                .createNativeQuery("select distinct tag from incident_tag order by tag", String.class)
                .setMaxResults(MOST)
                .getResultList();
        return new Suggestions("tags", tags.stream().map(String::valueOf).toList());
    }
}
