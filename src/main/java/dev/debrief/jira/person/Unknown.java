package dev.debrief.jira.person;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** Whose items differ because one side does not know who somebody is; needs the transaction of whoever asks. */
@ApplicationScoped
public class Unknown {
    /** How the sentence begins that tells of somebody whom Debrief does not know. */
    public static final String GIVES = "Jira gives it to ";

    private final EntityManager entities;

    Unknown(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Somebody whom Jira does not know, or knows several times.
     *
     * @param email empty where none is known
     * @param items how many issues miss their assignee because of it
     */
    @TemplateData
    public record Somebody(long id, String name, String email, int items) {}

    /** By name. */
    public List<Somebody> of(long site) {
        List<?> rows = entities.createNativeQuery("""
                        select p.id, p.name, coalesce(p.email, '') as email, count(*) as items
                          from jira_link l
                          join jira_field f on f.link_id = l.id and f.field = 'assignee' and f.why <> ''
                          join action_item a on a.number = l.item_number
                          join person p on p.id = a.owner_id and f.ours = 'person ' || p.id
                         where l.site_id = :site and l.state = 'linked'
                           and not exists (select 1 from jira_person j where j.site_id = l.site_id and j.person_id = p.id)
                         group by p.id order by lower(p.name), p.id""", Tuple.class)
                .setParameter("site", site)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Somebody(
                        ((Number) row.get("id")).longValue(),
                        row.get("name", String.class),
                        row.get("email", String.class),
                        ((Number) row.get("items")).intValue()))
                .toList();
    }

    /** What is said of issues that have somebody whom Debrief does not know, each sentence once. */
    public List<String> there(long site) {
        List<?> rows = entities.createNativeQuery("""
                        select distinct f.why from jira_link l
                          join jira_field f on f.link_id = l.id and f.field = 'assignee' and f.why <> ''
                         where l.site_id = :site and l.state = 'linked' and f.why like :beginning order by 1""")
                .setParameter("site", site)
                .setParameter("beginning", GIVES + "%")
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Every issue of the site whose assignee differs is looked at again. */
    public void lookAgain(long site) {
        entities.createNativeQuery("""
                        insert into jira_stirred (item_number)
                        select distinct l.item_number from jira_link l
                          join jira_field f on f.link_id = l.id and f.field = 'assignee' and f.why <> ''
                         where l.site_id = :site and l.state = 'linked' on conflict do nothing""").setParameter("site", site).executeUpdate();
    }
}
