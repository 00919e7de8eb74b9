package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.incident.Words;
import jakarta.persistence.Converter;

/** The words of the action item's enumerations in the table. */
final class ActionWords {
    private ActionWords() {}

    @Converter(autoApply = true)
    static final class OfKind extends Words<ActionItem.Kind> {
        OfKind() {
            super(ActionItem.Kind.class, ActionItem.Kind::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfPriority extends Words<ActionItem.Priority> {
        OfPriority() {
            super(ActionItem.Priority.class, ActionItem.Priority::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfState extends Words<ActionItem.State> {
        OfState() {
            super(ActionItem.State.class, ActionItem.State::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfStrength extends Words<Strength> {
        OfStrength() {
            super(Strength.class, Strength::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfThrough extends Words<Act.Through> {
        OfThrough() {
            super(Act.Through.class, Act.Through::word);
        }
    }
}
