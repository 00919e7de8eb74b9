package dev.debrief.action.list;

import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands what an address asks for. */
@ApplicationScoped
class AskedFilter {
    /** A filter; what could not be understood is a sentence. */
    record Understood(
            ItemFilter filter,
            ItemsQuery query,
            String whoseName,
            CountedItems.@Nullable Counted counted,
            List<String> remarks) {}

    private final EntityManager entityManager;
    private final People people;
    private final List<CountedItems> rooms;

    AskedFilter(EntityManager entityManager, People people, @All List<CountedItems> rooms) {
        this.entityManager = entityManager;
        this.people = people;
        this.rooms = rooms;
    }

    /** @param reader the id of the person who asks, for {@code mine} and {@code teams} */
    Understood read(ItemsQuery asked, long reader) {
        if (!asked.get("counted").isEmpty()) return counted(asked);
        ItemsQuery query = asked;
        List<String> remarks = new java.util.ArrayList<>();
        if (!asked.get("who").isEmpty()) {
            String found = who(asked.get("who"));
            if (found.isEmpty())
                remarks.add("Nobody here is called “" + asked.get("who") + "”, and no team: these are all items.");
            query = asked.with("who", "").with("whose", found.isEmpty() ? "all" : found);
        }
        List<Long> teams = teamsOf(reader);
        if (query.get("whose").isEmpty()) query = query.with("whose", teams.isEmpty() ? "mine" : "teams");
        Whose whose = whose(query.get("whose"), reader, teams);
        Optional<IncidentNumber> incident = IncidentNumber.parse(query.get("incident"));
        if (incident.isEmpty() && !query.get("incident").isEmpty())
            remarks.add("“" + query.get("incident") + "” is no incident: give a number such as INC-42.");
        ItemFilter filter = new ItemFilter(
                whose,
                Standing.parse(query.get("state")).orElse(Standing.NOT_FINISHED),
                word(Kind.values(), Kind::word, query.get("kind")),
                query.get("severity").isEmpty() ? null : query.get("severity"),
                word(Priority.values(), Priority::word, query.get("priority")),
                incident.orElse(null),
                DueRange.parse(query.get("due")).orElse(DueRange.ANY),
                Tracked.parse(query.get("jira")).orElse(null),
                Grouping.parse(query.get("group")).orElse(Grouping.DUE));
        return new Understood(filter, query, name(whose), null, remarks);
    }

    /** What a number elsewhere was counted from, however far it is: nothing else narrows it, and only its order is asked for. */
    private Understood counted(ItemsQuery asked) {
        String what = asked.get("counted");
        Optional<CountedItems.Counted> counted =
                rooms.stream().flatMap(room -> room.counted(what).stream()).findFirst();
        Whose these = new Whose.These(counted.map(CountedItems.Counted::numbers).orElse(List.of()));
        Grouping grouping = Grouping.parse(asked.get("group")).orElse(Grouping.DUE);
        ItemFilter filter = ItemFilter.everything().of(these).in(Standing.ANY).by(grouping);
        ItemsQuery query = new ItemsQuery(java.util.Map.of("counted", what, "group", asked.get("group")))
                .with("whose", "all")
                .with("state", Standing.ANY.word());
        List<String> remarks =
                counted.isPresent() ? List.of() : List.of("Nothing is counted that is called “" + what + "”.");
        return new Understood(filter, query, "", counted.orElse(null), remarks);
    }

    /** Teams that the person leads or belongs to. */
    @SuppressWarnings("unchecked") // a native query answers objects
    List<Long> teamsOf(long person) {
        List<Number> ids = entityManager
                .createNativeQuery("select team_id from team_member where person_id = ?1"
                        + " union select id from team where lead_id = ?1 order by 1")
                .setParameter(1, person)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    private static Whose whose(String word, long reader, List<Long> teams) {
        if (word.equals("mine")) return new Whose.OfPerson(reader);
        if (word.equals("teams")) return new Whose.OfTeams(teams);
        if (word.matches("person-[0-9]{1,18}"))
            return new Whose.OfPerson(Long.parseLong(word.substring("person-".length())));
        if (word.matches("team-[0-9]{1,18}"))
            return new Whose.OfTeams(List.of(Long.parseLong(word.substring("team-".length()))));
        return new Whose.Everybody();
    }

    private String who(String written) {
        Match match = people.match(written);
        if (match instanceof Match.One one) return "person-" + one.person().id();
        Optional<Team> team = Team.named(written);
        if (team.isPresent()) return "team-" + team.get().id();
        return match instanceof Match.Several several
                ? "person-" + several.persons().get(0).id()
                : "";
    }

    private static String name(Whose whose) {
        if (whose instanceof Whose.OfPerson one) {
            Person person = Person.findById(one.id());
            return person == null ? "somebody who is not here" : person.name();
        }
        if (whose instanceof Whose.OfTeams teams && teams.ids().size() == 1) {
            Team team = Team.findById(teams.ids().get(0));
            return team == null ? "a team that is not here" : team.name();
        }
        return "";
    }

    private static <E> @Nullable E word(E[] values, Function<E, String> word, String said) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(said))
                .findFirst()
                .orElse(null);
    }
}
