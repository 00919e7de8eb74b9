package dev.debrief.incident;

import dev.debrief.document.Factor;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A factor in the table, with the row ids of the factors that it led to. */
@Entity
@Table(name = "factor")
public class FactorRow extends DocumentRow {
    public Factor.Role role;

    @Nullable
    public String category;

    public String text;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> ledTo;

    public boolean internal;
}
