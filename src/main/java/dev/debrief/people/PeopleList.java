package dev.debrief.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * People as administrators see them, those with an account first.
 *
 * @param wanted the words the list was narrowed by
 * @param more whether there are more than are shown
 */
record PeopleList(
        List<Line> lines, String wanted, boolean more, Added typed, Map<String, String> problems, String said) {
    private static final int MOST = 200;

    record Line(long id, String name, String email, String role, String standing) {
        static Line of(Person person) {
            return new Line(
                    person.id(),
                    person.name(),
                    person.email().orElse(""),
                    person.role().map(Role::word).orElse("no account"),
                    standing(person));
        }

        private static String standing(Person person) {
            if (person.isDeactivated()) return "deactivated";
            if (person.role().isEmpty()) return "";
            return person.passwordHash().isPresent() ? "active" : "has no password yet";
        }
    }

    /** Somebody to be added, as typed. */
    record Added(String name, String email, String role) {
        static final Added NOBODY = new Added("", "", "");
    }

    static PeopleList matching(String wanted, Added typed, Map<String, String> problems, String said) {
        String pattern = "%" + Written.tidy(wanted).toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Person> found = Person.<Person>find(
                        "lower(name) like ?1 or lower(email) like ?1 order by case when role is null then 1 else 0 end, lower(name), id",
                        pattern)
                .range(0, MOST)
                .list();
        List<Line> lines = found.stream().limit(MOST).map(Line::of).toList();
        return new PeopleList(lines, wanted, found.size() > MOST, typed, problems, said);
    }
}
