package dev.debrief.jira;

import dev.debrief.jira.merge.Field;
import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of a field as a person reads it. */
@ApplicationScoped
class ValuesInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Accounts accounts;

    ValuesInWords(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Needs a transaction: accounts are looked up. */
    String of(long site, Field field, @Nullable String value) {
        return switch (field) {
            case STATE -> value == null ? "no state" : value;
            case DUE -> value == null ? "no date" : DAY.format(LocalDate.parse(value));
            case SUMMARY -> value == null ? "no words" : value;
            case ASSIGNEE -> value == null ? "nobody" : name(site, value);
        };
    }

    private String name(long site, String assignee) {
        Optional<Person> here = Values.person(assignee).flatMap(Person::findByIdOptional);
        if (here.isPresent()) return here.get().name();
        return accounts.names(site, List.of(assignee)).getOrDefault(assignee, "somebody whom Debrief does not know");
    }
}
