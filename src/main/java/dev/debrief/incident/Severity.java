package dev.debrief.incident;

import jakarta.persistence.Entity;
import java.util.List;

/** What one degree of severity is called here, and what it means. Rank 1 is the worst, 4 the mildest. */
@Entity
public class Severity extends ConfiguredWord {
    private static final short MILDEST = 4;

    public short rank;
    public String meaning;

    /** In the order in which people choose from them. */
    public static List<Severity> inOrder() {
        return list("order by place, name");
    }

    @Override
    List<String> texts() {
        return List.of(Short.toString(rank), meaning);
    }

    @Override
    void fill(List<String> texts) {
        rank = texts.get(0).matches("[1-4]") ? Short.parseShort(texts.get(0)) : MILDEST;
        meaning = texts.get(1);
    }
}
