package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Another way in which a person is written: {@code @handle}, a former address, initials. */
@Entity
class PersonAlias extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person;

    @Column(nullable = false)
    String alias;

    @SuppressWarnings("NullAway.Init")
    protected PersonAlias() {}

    PersonAlias(Person person, String alias) {
        this.person = person;
        this.alias = alias;
    }
}
