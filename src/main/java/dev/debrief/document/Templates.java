package dev.debrief.document;

import java.util.Optional;

/** The templates that are kept, for those who read documents that name one. */
@FunctionalInterface
public interface Templates {
    /** Nothing is kept. */
    Templates NO_TEMPLATES = (key, version) -> Optional.empty();

    /**
     * One version of a template; empty where it is not kept.
     *
     * @param version 0 for the newest
     */
    Optional<Template> find(String key, int version);

    /** What a document means: that version, otherwise the newest of that key, otherwise a name without chapters. */
    default Template named(String key, int version) {
        return find(key, version).or(() -> find(key, 0)).orElseGet(() -> Template.unknown(key, version));
    }
}
