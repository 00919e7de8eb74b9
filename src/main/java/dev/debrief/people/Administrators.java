package dev.debrief.people;

/** Somebody must always be left who can administer. */
final class Administrators {
    private Administrators() {}

    /** Whether nobody else could administer; until this transaction ends, nobody else can ask. */
    static boolean isLast(Person person) {
        Written.alone("last administrator", "");
        boolean isOne = person.role == Role.ADMINISTRATOR && !person.isDeactivated() && person.passwordHash != null;
        return isOne
                && Person.count(
                                "role = ?1 and deactivatedAt is null and passwordHash is not null and id <> ?2",
                                Role.ADMINISTRATOR,
                                person.id())
                        == 0;
    }
}
