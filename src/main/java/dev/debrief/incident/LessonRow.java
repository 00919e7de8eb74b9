package dev.debrief.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A lesson in the table. */
@Entity
@Table(name = "lesson")
public class LessonRow extends DocumentRow {
    @Column(name = "lesson_group")
    @Convert(converter = Words.OfLessonGroup.class)
    public Group group;

    public String text;

    /** The four groups, in their order. */
    public enum Group {
        WENT_WELL,
        WENT_BADLY,
        GOT_LUCKY,
        LEARNED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
