package dev.debrief.jira.link;

import dev.debrief.jira.merge.Field;
import dev.debrief.jira.person.Accounts;
import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of fields as a person reads them; needs a transaction, because accounts are looked up. */
@ApplicationScoped
public class ValuesInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Accounts accounts;

    ValuesInWords(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who is meant by each of these assignees of one site; one look for all of them. */
    public Names names(long site, Collection<String> assignees) {
        Map<String, String> names = new HashMap<>();
        Map<Long, String> here = new HashMap<>();
        Set<String> there = new HashSet<>();
        for (String assignee : assignees) {
            Optional<Long> person = Values.person(assignee);
            person.ifPresent(id -> here.put(id, assignee));
            if (person.isEmpty()) there.add(assignee);
        }
        names.putAll(accounts.names(site, there));
        if (!here.isEmpty())
            Person.<Person>list("id in ?1", here.keySet())
                    .forEach(person -> names.put(here.get(person.id()), person.name()));
        return new Names(names);
    }

    /** One value alone. */
    public String of(long site, Field field, @Nullable String value) {
        boolean isSomebody = field == Field.ASSIGNEE && value != null;
        return names(site, isSomebody ? List.of(value) : List.of()).of(field, value);
    }

    /**
     * A value as a person reads it.
     *
     * @param known names by assignee
     */
    public record Names(Map<String, String> known) {
        public String of(Field field, @Nullable String value) {
            return switch (field) {
                case STATE -> value == null ? "no state" : value;
                case DUE -> value == null ? "no date" : DAY.format(LocalDate.parse(value));
                case SUMMARY -> value == null ? "no words" : value;
                case ASSIGNEE ->
                    value == null ? "nobody" : known.getOrDefault(value, "somebody whom Debrief does not know");
            };
        }
    }
}
