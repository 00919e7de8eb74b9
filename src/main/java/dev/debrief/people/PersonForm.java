package dev.debrief.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One person as administrators change them; everything as typed.
 *
 * @param aliases other ways of writing, one a line
 * @param link the path of a one-time link made just now; empty otherwise
 * @param isInvitation whether a link for this person is an invitation, because there is no password yet
 */
record PersonForm(
        long id,
        String name,
        String email,
        String zone,
        String role,
        String aliases,
        boolean deactivated,
        boolean isInvitation,
        String link,
        Map<String, String> problems,
        String said) {

    static PersonForm of(Person person) {
        List<PersonAlias> aliases = PersonAlias.list("person = ?1 order by id", person);
        return new PersonForm(
                person.id(),
                person.name(),
                person.email().orElse(""),
                person.zone().getId(),
                person.role().map(Role::name).orElse(""),
                aliases.stream().map(alias -> alias.alias).collect(Collectors.joining("\n")),
                person.isDeactivated(),
                person.passwordHash().isEmpty(),
                "",
                Map.of(),
                "");
    }

    PersonForm withLink(String path) {
        return new PersonForm(id, name, email, zone, role, aliases, deactivated, isInvitation, path, problems, said);
    }

    /** Says that a link is on its way, or shows the one that has to be passed on. */
    PersonForm brought(Optional<String> toPassOn) {
        return toPassOn.map(this::withLink)
                .orElseGet(() -> saying((isInvitation ? "The invitation" : "The link for a new password")
                        + " is on its way to " + email + "."));
    }

    PersonForm saying(String sentence) {
        return new PersonForm(
                id, name, email, zone, role, aliases, deactivated, isInvitation, link, problems, sentence);
    }

    PersonForm wrong(Problems wrong) {
        return new PersonForm(
                id, name, email, zone, role, aliases, deactivated, isInvitation, link, wrong.byField(), said);
    }

    PersonForm typed(String typedName, String typedEmail, String typedZone, String typedRole, String typedAliases) {
        return new PersonForm(
                id,
                typedName,
                typedEmail,
                typedZone,
                typedRole,
                typedAliases,
                deactivated,
                isInvitation,
                link,
                problems,
                said);
    }

    /** Reads the choice of a role; nothing stands for no account. */
    static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }

    /** Reads an address that nobody else has; an account needs one. */
    static Optional<EmailAddress> address(String typed, boolean needed, Optional<Person> owner, Problems problems) {
        if (typed.isBlank()) {
            if (needed) problems.add("email", "An account needs an e-mail address to sign in with.");
            return Optional.empty();
        }
        Optional<EmailAddress> address = problems.email("email", typed);
        address.flatMap(PersonForm::holder)
                .filter(holder -> owner.isEmpty() || holder.id() != owner.get().id())
                .ifPresent(holder -> problems.add("email", "This is the address of " + holder.name() + "."));
        return address;
    }

    private static Optional<Person> holder(EmailAddress address) {
        return Person.find("lower(email) = lower(?1)", address.value()).firstResultOptional();
    }

    static List<String> lines(String typed) {
        return typed.lines()
                .map(Written::tidy)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
