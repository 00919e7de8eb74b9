package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that customers or colleagues use and that can fail. Its name is unique without regard to case. */
@Entity
public class Service extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    @Nullable
    Team team;

    @SuppressWarnings("NullAway.Init")
    protected Service() {}

    Service(String name) {
        this.name = name;
    }

    /** The service of this name, in any case. */
    public static Optional<Service> named(String name) {
        return find("lower(name) = lower(?1)", Written.tidy(name)).firstResultOptional();
    }

    /** The service of this name; a new one without a team when there is none. Needs a transaction and a name. */
    public static Service findOrAdd(String name) {
        String tidy = Written.tidy(name);
        Written.alone("service", tidy);
        return named(tidy).orElseGet(() -> {
            Service service = new Service(tidy);
            service.persist();
            return service;
        });
    }

    public long id() {
        if (id == null) throw new IllegalStateException(name + " has not been stored yet");
        return id;
    }

    public String name() {
        return name;
    }

    /** The team that looks after it. */
    public Optional<Team> team() {
        return Optional.ofNullable(team);
    }

    @Override
    public String toString() {
        return name;
    }
}
