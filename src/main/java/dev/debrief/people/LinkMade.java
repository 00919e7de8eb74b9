package dev.debrief.people;

import java.time.Instant;

/**
 * A one-time link was made for somebody. Observed inside the transaction by whoever can bring it to them; otherwise the
 * page shows it to be passed on.
 */
public final class LinkMade {
    private final Person person;
    private final boolean isInvitation;
    private final String path;
    private final Instant expiresAt;
    private boolean onItsWay;

    LinkMade(Person person, boolean isInvitation, String path, Instant expiresAt) {
        this.person = person;
        this.isInvitation = isInvitation;
        this.path = path;
        this.expiresAt = expiresAt;
    }

    /** Whom it lets in; there is an address. */
    public Person person() {
        return person;
    }

    /** Whether it is the first way in; otherwise it is for a new password. */
    public boolean isInvitation() {
        return isInvitation;
    }

    /** To be put behind the address of Debrief. Whoever has it is let in. */
    public String path() {
        return path;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Says that it will be brought to its person. */
    public void goesOut() {
        onItsWay = true;
    }

    boolean isOnItsWay() {
        return onItsWay;
    }
}
