package dev.debrief.people;

import java.util.Locale;
import java.util.Set;

/** What somebody with an account may do; each role may also do what the ones before it may. */
public enum Role {
    /** Reads everything. */
    READER,
    /** Writes, publishes and reopens post-mortems, and deletes drafts. */
    EDITOR,
    /** Also keeps people, teams, services and settings, and deletes everything, for good too. */
    ADMINISTRATOR;

    /** The name for {@code @RolesAllowed} on what a reader may do. */
    public static final String READ = "reader";

    /** The name for {@code @RolesAllowed} on what an editor may do. */
    public static final String EDIT = "editor";

    /** The name for {@code @RolesAllowed} on what an administrator may do. */
    public static final String ADMINISTER = "administrator";

    /** The names a person with this role answers to. */
    public Set<String> names() {
        return switch (this) {
            case READER -> Set.of(READ);
            case EDITOR -> Set.of(READ, EDIT);
            case ADMINISTRATOR -> Set.of(READ, EDIT, ADMINISTER);
        };
    }

    /** The word people see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
