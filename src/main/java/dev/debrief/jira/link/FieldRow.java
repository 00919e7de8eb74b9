package dev.debrief.jira.link;

import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The value of one field that both sides were last seen with. */
@Entity
@Table(name = "jira_field")
public class FieldRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long linkId;
    String field;

    @Nullable
    public String ours;

    @Nullable
    public String theirs;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> sent = List.of();

    /** Why the two differ; empty where they do not. */
    public String why = "";

    @SuppressWarnings("NullAway.Init")
    protected FieldRow() {}

    /** Those of a link that were ever compared. */
    public static Map<Field, FieldRow> of(long link) {
        Map<Field, FieldRow> all = new EnumMap<>(Field.class);
        FieldRow.<FieldRow>list("linkId", link).forEach(row -> all.put(Field.of(row.field), row));
        return all;
    }

    /** From now on both sides were last seen so; {@code why} is empty where they do not differ. */
    public static void keep(long link, Field field, Seen seen, String why) {
        FieldRow row = FieldRow.<FieldRow>find("linkId = ?1 and field = ?2", link, field.word())
                .firstResultOptional()
                .orElseGet(() -> made(link, field));
        row.ours = seen.ours();
        row.theirs = seen.theirs();
        row.sent = seen.sent();
        row.why = why;
        if (!row.isPersistent()) row.persist();
    }

    private static FieldRow made(long link, Field field) {
        FieldRow row = new FieldRow();
        row.linkId = link;
        row.field = field.word();
        return row;
    }

    /** The same for the merge. */
    public Seen seen() {
        return new Seen(ours, theirs, sent);
    }
}
