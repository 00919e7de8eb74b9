package dev.debrief.incident;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;

/** A person's part in the incident or in its post-mortem. */
@Entity
@Table(name = "involvement")
@IdClass(Involvement.Key.class)
public class Involvement extends PanacheEntityBase {
    @Id
    public int incidentNumber;

    /** The word for the role; an id cannot be converted, so it stands here as a text. */
    @Id
    public String role;

    @Id
    public int place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public Person person;

    public Role role() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    /** What the person did. */
    public enum Role {
        COMMANDER,
        COMMUNICATIONS,
        SCRIBE,
        PARTICIPANT,
        AUTHOR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One row for each place in the list of a role. */
    public record Key(int incidentNumber, String role, int place) {}

    public static List<Involvement> of(int incidentNumber) {
        return list(
                "select i from Involvement i join fetch i.person where i.incidentNumber = ?1 order by i.place",
                incidentNumber);
    }
}
