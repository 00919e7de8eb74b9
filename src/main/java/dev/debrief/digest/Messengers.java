package dev.debrief.digest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Brings digests and reminders to people on the ways that they chose; nobody is left out while one way reaches them. */
@ApplicationScoped
public class Messengers {
    private final List<Messenger> all;
    private final Ways ways;

    Messengers(@All List<Messenger> all, Ways ways) {
        this.all = all.stream().sorted(Comparator.comparing(Messenger::way)).toList();
        this.ways = ways;
    }

    /** Whether any way is set up. */
    public boolean isOn() {
        return all.stream().anyMatch(Messenger::isOn);
    }

    public boolean isOn(Way way) {
        return of(way).filter(Messenger::isOn).isPresent();
    }

    /** What somebody should know about a way that they chose; empty where all is well. */
    public Optional<String> note(Way way, long person) {
        return of(way).filter(Messenger::isOn).flatMap(one -> one.note(person));
    }

    /** Who brings messages to each of these people. */
    Map<Long, List<Messenger>> of(Collection<Long> people) {
        Map<Long, Way> chosen = ways.of(people);
        List<Messenger> on = all.stream().filter(Messenger::isOn).toList();
        Map<Way, Set<Long>> unreached = new HashMap<>();
        on.forEach(one -> unreached.put(one.way(), one.unreached(people)));
        Map<Long, List<Messenger>> byPerson = new HashMap<>();
        for (long person : people) {
            List<Messenger> reaching = on.stream()
                    .filter(one -> !unreached.getOrDefault(one.way(), Set.of()).contains(person))
                    .toList();
            Way wanted = chosen.getOrDefault(person, Way.MAIL);
            List<Messenger> asWanted =
                    reaching.stream().filter(one -> wanted.includes(one.way())).toList();
            byPerson.put(person, !asWanted.isEmpty() ? asWanted : reaching.isEmpty() ? on : reaching.subList(0, 1));
        }
        return byPerson;
    }

    /** To each on the ways that they chose; answers how many are on their way now. Needs a transaction. */
    int carry(List<WeeklyDigest> digests) {
        Map<Long, List<Messenger>> byPerson =
                of(digests.stream().map(one -> one.to().id()).toList());
        Set<Long> carried = new HashSet<>();
        for (Messenger messenger : all) {
            List<WeeklyDigest> its = digests.stream()
                    .filter(one ->
                            byPerson.getOrDefault(one.to().id(), List.of()).contains(messenger))
                    .toList();
            if (its.isEmpty()) continue;
            List<Boolean> areNew = messenger.carry(its);
            for (int i = 0; i < its.size(); i++)
                if (areNew.get(i)) carried.add(its.get(i).to().id());
        }
        return carried.size();
    }

    /** To each on the ways that they chose. Needs a transaction. */
    public void remind(List<Reminded> reminded) {
        Map<Long, List<Messenger>> byPerson =
                of(reminded.stream().map(one -> one.to().id()).toList());
        for (Reminded one : reminded)
            byPerson.getOrDefault(one.to().id(), List.of()).forEach(messenger -> messenger.carry(one));
    }

    /** On another way than one that turned out not to reach the person. False: there is no other. */
    boolean carryOtherwise(Way unreaching, Consumer<Messenger> carry) {
        List<Messenger> others = all.stream()
                .filter(one -> one.isOn() && one.way() != unreaching)
                .toList();
        others.forEach(carry);
        return !others.isEmpty();
    }

    private Optional<Messenger> of(Way way) {
        return all.stream().filter(one -> one.way() == way).findFirst();
    }
}
