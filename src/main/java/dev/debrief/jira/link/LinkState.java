package dev.debrief.jira.link;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where an action item and its issue stand. */
public enum LinkState {
    /** An issue is to be made. */
    WANTED,
    /** It was asked for, and may be there. */
    SENDING,
    LINKED,
    /** The settings of its team are wrong: nothing is made before they are mended. */
    STOPPED,
    /** The issue was deleted; what is known of it is kept. */
    GONE,
    /** Debrief may no longer see the issue; what is known of it is kept. */
    FORBIDDEN,
    /** A person took them apart. */
    UNLINKED;

    /** The word in the table and in JSON. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word; there is one. */
    public static LinkState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the table has it. */
    @Converter(autoApply = true)
    static class InTable implements AttributeConverter<LinkState, String> {
        @Override
        public String convertToDatabaseColumn(LinkState state) {
            return state.word();
        }

        @Override
        public LinkState convertToEntityAttribute(String word) {
            return LinkState.of(word);
        }
    }
}
