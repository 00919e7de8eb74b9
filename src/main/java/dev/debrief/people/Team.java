package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who look after services together. Its name is unique without regard to case. */
@Entity
public class Team extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_id")
    @Nullable
    Person lead;

    @ManyToMany
    @JoinTable(
            name = "team_member",
            joinColumns = @JoinColumn(name = "team_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    Set<Person> members = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(String name) {
        this.name = name;
    }

    /** The team of this name, in any case. */
    public static Optional<Team> named(String name) {
        return find("lower(name) = lower(?1)", Written.tidy(name)).firstResultOptional();
    }

    /** The team of this name; a new one without a lead when there is none. Needs a transaction and a name. */
    public static Team findOrAdd(String name) {
        String tidy = Written.tidy(name);
        Written.alone("team", tidy);
        return named(tidy).orElseGet(() -> {
            Team team = new Team(tidy);
            team.persist();
            return team;
        });
    }

    public long id() {
        if (id == null) throw new IllegalStateException(name + " has not been stored yet");
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<Person> lead() {
        return Optional.ofNullable(lead);
    }

    public Set<Person> members() {
        return Collections.unmodifiableSet(members);
    }

    @Override
    public String toString() {
        return name;
    }
}
