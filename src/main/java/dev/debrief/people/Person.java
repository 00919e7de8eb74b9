package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who works with incidents: with an account (a role), or only a name that a post-mortem mentions. */
@Entity
public class Person extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name;

    @Nullable
    String email;

    @Column(nullable = false)
    ZoneId zone = ZoneOffset.UTC;

    @Enumerated(EnumType.STRING)
    @Nullable
    Role role;

    @Nullable
    String passwordHash;

    @Enumerated(EnumType.STRING)
    Help.Wish help = Help.Wish.UNTIL_KNOWN;

    /** Counted up by whatever must end this person's sessions; a session names the count it was made with. */
    int sessionGeneration;

    @Column(nullable = false)
    Instant addedAt;

    @Nullable
    Instant deactivatedAt;

    @Nullable
    Long deactivatedBy;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, Instant addedAt) {
        this.name = name;
        this.addedAt = addedAt;
        this.zone = ZoneId.of("UTC");
    }

    public long id() {
        if (id == null) throw new IllegalStateException(name + " has not been stored yet");
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The zone in which this person reads times. */
    public ZoneId zone() {
        return zone;
    }

    /** Empty for somebody without an account. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    public boolean isDeactivated() {
        return deactivatedAt != null;
    }

    /** Takes a new password; whoever was signed in with the old one no longer is. */
    void takePassword(Password password) {
        passwordHash = password.hash();
        endSessions();
    }

    /** Gives another role, or takes the account away (null); sessions with the old one end. */
    void become(@Nullable Role other) {
        if (role == other) return;
        role = other;
        endSessions();
    }

    void deactivate(long by, Instant now) {
        if (isDeactivated()) return;
        deactivatedAt = now;
        deactivatedBy = by;
        endSessions();
    }

    void reactivate() {
        deactivatedAt = null;
        deactivatedBy = null;
    }

    void endSessions() {
        sessionGeneration++;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    boolean maySignIn() {
        return role != null && !isDeactivated();
    }

    @Override
    public String toString() {
        return name;
    }
}
