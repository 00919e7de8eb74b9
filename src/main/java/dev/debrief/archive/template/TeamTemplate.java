package dev.debrief.archive.template;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a team begins with where nobody chooses. */
@Entity
public class TeamTemplate extends PanacheEntityBase {
    @Id
    public Long teamId;

    public String templateKey;
}
