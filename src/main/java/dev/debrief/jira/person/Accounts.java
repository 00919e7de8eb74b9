package dev.debrief.jira.person;

import dev.debrief.jira.remote.Account;
import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is who in Jira and here; what was found out once is kept. */
@ApplicationScoped
public class Accounts {
    private final People people;
    private final EntityManager entities;

    Accounts(People people, EntityManager entities) {
        this.people = people;
        this.entities = entities;
    }

    /** The account of a person, as far as it is known. */
    public Optional<String> of(long site, long person) {
        return entities
                .createNativeQuery("select account from jira_person where site_id = :site and person_id = :person")
                .setParameter("site", site)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .findFirst();
    }

    /** The person whom an account means: as it was kept, otherwise by e-mail, otherwise by a name that only one has. */
    @Transactional
    public Optional<Person> person(long site, Account account) {
        Optional<Person> kept = kept(site, account.id());
        if (kept.isPresent()) return kept;
        Optional<Person> found = one(account.email().isEmpty() ? account.name() : account.email())
                .filter(person -> of(site, person.id()).isEmpty());
        found.ifPresent(person -> keep(site, person.id(), account.id()));
        return found;
    }

    private Optional<Person> one(String words) {
        if (words.isBlank()) return Optional.empty();
        return people.match(words) instanceof Match.One one ? Optional.of(one.person()) : Optional.empty();
    }

    private Optional<Person> kept(long site, String account) {
        List<?> ids = entities.createNativeQuery(
                        "select person_id from jira_person where site_id = :site and account = :account")
                .setParameter("site", site)
                .setParameter("account", account)
                .getResultList();
        return ids.stream().map(Long.class::cast).findFirst().flatMap(id -> Person.<Person>findByIdOptional(id));
    }

    /** From now on this account is that person. */
    @Transactional
    public void keep(long site, long person, String account) {
        entities.createNativeQuery("insert into jira_person (site_id, account, person_id)"
                        + " values (:site, :account, :person) on conflict do nothing")
                .setParameter("site", site)
                .setParameter("account", account)
                .setParameter("person", person)
                .executeUpdate();
    }

    /** A person said who it is: whoever was thought to be one of the two before is nobody any more. */
    @Transactional
    public void choose(long site, long person, String account, String name) {
        entities.createNativeQuery("delete from jira_person where site_id = :site and account = :account")
                .setParameter("site", site)
                .setParameter("account", account)
                .executeUpdate();
        forget(site, person);
        entities.createNativeQuery("insert into jira_person (site_id, account, person_id, name, chosen)"
                        + " values (:site, :account, :person, :name, true)")
                .setParameter("site", site)
                .setParameter("account", account)
                .setParameter("person", person)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Nobody knows any more who that person is there. */
    @Transactional
    public void forget(long site, long person) {
        entities.createNativeQuery("delete from jira_person where site_id = :site and person_id = :person")
                .setParameter("site", site)
                .setParameter("person", person)
                .executeUpdate();
    }

    /** What it is called, for people who read of it later. */
    @Transactional
    public void saw(long site, Account account) {
        entities.createNativeQuery("""
                        insert into jira_account (site_id, account, name) values (:site, :account, :name)
                        on conflict (site_id, account) do update set name = excluded.name
                         where jira_account.name <> excluded.name""")
                .setParameter("site", site)
                .setParameter("account", account.id())
                .setParameter("name", account.name())
                .executeUpdate();
    }

    /** Names by account: of the person here, otherwise as Jira calls it. Who was never seen is left out. */
    public Map<String, String> names(long site, Collection<String> accounts) {
        if (accounts.isEmpty()) return Map.of();
        List<?> rows = entities.createNativeQuery("""
                        select account, name from jira_account where site_id = :site and account in :accounts
                        union all
                        select m.account, p.name from jira_person m join person p on p.id = m.person_id
                         where m.site_id = :site and m.account in :accounts""", Tuple.class)
                .setParameter("site", site)
                .setParameter("accounts", accounts)
                .getResultList();
        Map<String, String> names = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> names.put(row.get(0, String.class), row.get(1, String.class)));
        return names;
    }

    /** The person whom an account is known to be. */
    public Optional<Person> known(long site, String account) {
        return kept(site, account);
    }

    /** Which of the accounts that an address found is meant; empty where nobody can tell. */
    public static Optional<Account> meant(List<Account> found, String email) {
        return only(
                found.size() == 1
                        ? found
                        : found.stream()
                                .filter(account -> account.email().equalsIgnoreCase(email))
                                .toList());
    }

    /** The one account of that name; empty where several bear it. */
    public static Optional<Account> named(List<Account> found, String name) {
        return only(found.stream()
                .filter(account -> plain(account.name()).equals(plain(name)))
                .toList());
    }

    private static Optional<Account> only(List<Account> accounts) {
        return accounts.size() == 1 ? Optional.of(accounts.get(0)) : Optional.empty();
    }

    /** However its letters are put together. */
    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
