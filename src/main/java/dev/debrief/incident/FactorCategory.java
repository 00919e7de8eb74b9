package dev.debrief.incident;

import jakarta.persistence.Entity;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What sort of thing a factor is, what belongs there and what usually prevents it. */
@Entity
public class FactorCategory extends ConfiguredWord {
    public String meaning;
    public String preventedBy;

    /** What it was called before, or what was put together with it; documents that still say so mean this one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> formerNames = List.of();

    /** In the order in which people choose from them. */
    public static List<FactorCategory> inOrder() {
        return list("order by place, name");
    }

    @Override
    List<String> texts() {
        return List.of(meaning, preventedBy);
    }

    @Override
    void fill(List<String> texts) {
        meaning = texts.get(0);
        preventedBy = texts.get(1);
    }

    @Override
    List<String> names() {
        return Stream.concat(Stream.of(name), formerNames.stream()).toList();
    }

    @Override
    void standFor(List<String> going) {
        formerNames =
                Stream.concat(formerNames.stream(), going.stream()).distinct().toList();
    }
}
