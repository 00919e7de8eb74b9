package dev.debrief.incident;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One row of a settings page for severities or types, as it was posted. */
public class WordForm {
    /** The name before; empty for a new row. */
    @RestForm
    @Nullable
    String was;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String rank;

    @RestForm
    @Nullable
    String meaning;

    @RestForm
    @Nullable
    String usualSeverity;

    @RestForm
    @Nullable
    String usualCause;

    @RestForm
    @Nullable
    String foundBy;

    /** {@code save} or {@code remove}. */
    @RestForm("do")
    @Nullable
    String verb;

    String was() {
        return typed(was);
    }

    String name() {
        return typed(name);
    }

    boolean isNew() {
        return was().isEmpty();
    }

    boolean removes() {
        return "remove".equals(verb);
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\0", "");
    }
}
