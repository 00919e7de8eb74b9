package dev.debrief.incident;

import dev.debrief.document.Factor;
import dev.debrief.document.Part;
import dev.debrief.document.TimelineEntry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enumerations stand in the tables as the words that people see: {@code root cause}, not {@code ROOT_CAUSE}. */
public abstract class Words<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Function<E, String> word;
    private final Map<String, E> byWord;

    protected Words(Class<E> type, Function<E, String> word) {
        this.word = word;
        this.byWord = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(word, e -> e));
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E value) {
        return value == null ? null : word.apply(value);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : byWord.get(column);
    }

    @Converter(autoApply = true)
    static final class OfEntryKind extends Words<TimelineEntry.Kind> {
        OfEntryKind() {
            super(TimelineEntry.Kind.class, TimelineEntry.Kind::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfFactorRole extends Words<Factor.Role> {
        OfFactorRole() {
            super(Factor.Role.class, Factor.Role::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfPart extends Words<Part> {
        OfPart() {
            super(Part.class, part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    @Converter
    static final class OfLessonGroup extends Words<LessonRow.Group> {
        OfLessonGroup() {
            super(LessonRow.Group.class, LessonRow.Group::word);
        }
    }
}
