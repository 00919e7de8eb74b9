package dev.debrief.document.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.debrief.document.PostMortem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between two documents, part by part in the order of reading; parts that say the same are left out. */
public record Comparison(List<PartChange> parts) {
    public Comparison {
        parts = List.copyOf(parts);
    }

    /** Compares in text and in structure. A row is the same row where it has the same name, or says the same. */
    public static Comparison of(PostMortem before, PostMortem after) {
        List<Outline> older = new Outlines(before).all();
        List<Outline> newer = new Outlines(after).all();
        Fields fields = new Fields(new WordDifference(Effort.forDocuments()));
        List<PartChange> parts = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            PartChange part = new PartChange(
                    older.get(i).topic(),
                    fields.changed(older.get(i).fields(), newer.get(i).fields()),
                    new RowComparison(older.get(i).rows(), newer.get(i).rows(), fields).all());
            if (!part.isEmpty()) parts.add(part);
        }
        return new Comparison(parts);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** One line: {@code Summary: changed; Timeline: 2 added, 1 moved}. Empty where nothing differs. */
    public String inShort() {
        return parts.stream().map(PartChange::inShort).collect(Collectors.joining("; "));
    }
}
