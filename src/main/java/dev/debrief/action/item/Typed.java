package dev.debrief.action.item;

import dev.debrief.action.ItemDeed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks for.
 *
 * @param deed null where it cannot be told what is asked for
 * @param problems what is wrong then, by field
 */
record Typed(@Nullable ItemDeed deed, Map<String, String> problems) {
    static Typed deed(ItemDeed deed) {
        return new Typed(deed, Map.of());
    }

    static Typed wrong(String field, String message) {
        return new Typed(null, Map.of(field, message));
    }

    /** The first value of a field without blanks around it; empty where it was not sent. */
    static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }
}
