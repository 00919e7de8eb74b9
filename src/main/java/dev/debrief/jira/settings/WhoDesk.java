package dev.debrief.jira.settings;

import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.person.Accounts;
import dev.debrief.jira.person.Unknown;
import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What the page about people in a Jira reads and writes here, each in a short transaction of its own. */
@ApplicationScoped
class WhoDesk {
    private static final int MOST = 1_000;

    private final Unknown unknown;
    private final Accounts accounts;
    private final People people;
    private final EntityManager entities;

    WhoDesk(Unknown unknown, Accounts accounts, People people, EntityManager entities) {
        this.unknown = unknown;
        this.accounts = accounts;
        this.people = people;
        this.entities = entities;
    }

    /** Empty where that Jira is not connected. */
    @Transactional
    Optional<WhoPage> page(long site, String said) {
        return SiteRow.connected(site)
                .map(row -> new WhoPage(
                        site,
                        SitePage.nameOf(row.address),
                        unknown.of(site),
                        unknown.there(site),
                        known(site),
                        everybody(),
                        WhoPage.Search.NONE,
                        List.of(),
                        said));
    }

    private List<WhoPage.Known> known(long site) {
        List<?> rows = entities.createNativeQuery("""
                        select p.id, p.name, coalesce(nullif(j.name, ''), j.account) as account, j.chosen
                          from jira_person j join person p on p.id = j.person_id
                         where j.site_id = :site order by lower(p.name), p.id""", Tuple.class)
                .setParameter("site", site)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new WhoPage.Known(
                        ((Number) row.get("id")).longValue(),
                        row.get("name", String.class),
                        row.get("account", String.class),
                        row.get("chosen", Boolean.class)))
                .toList();
    }

    private static List<String> everybody() {
        return Person.<Person>find("deactivatedAt is null order by lower(name), id").range(0, MOST - 1).stream()
                .map(WhoDesk::written)
                .toList();
    }

    private static String written(Person person) {
        return person.email().map(email -> person.name() + " <" + email + ">").orElse(person.name());
    }

    /** The person whom these words mean, or why it is none, in what is looked for. */
    @Transactional
    WhoPage.Search search(String typed, String words) {
        if (typed.isBlank()) return WhoPage.Search.NONE;
        Optional<Person> byNumber =
                typed.matches("[0-9]{1,18}") ? Person.findByIdOptional(Long.parseLong(typed)) : Optional.empty();
        Match match = byNumber.<Match>map(Match.One::new).orElseGet(() -> people.match(typed));
        if (match instanceof Match.One one)
            return new WhoPage.Search(
                    written(one.person()),
                    one.person().id(),
                    one.person().name(),
                    words.isBlank() ? one.person().name() : words,
                    "",
                    "");
        String wrong = match instanceof Match.Several
                ? "Several people are written like this. Add the e-mail address."
                : "Debrief knows nobody like this.";
        return new WhoPage.Search(typed, 0, "", words, wrong, "");
    }

    /** From now on this account is that person; issues that missed them are looked at again. */
    @Transactional
    void choose(long site, long person, String account, String name) {
        unknown.lookAgain(site);
        accounts.choose(site, person, account, name);
    }

    /** What was said or found of this person is forgotten, and looked for again when it is needed. */
    @Transactional
    void forget(long site, long person) {
        accounts.forget(site, person);
    }
}
