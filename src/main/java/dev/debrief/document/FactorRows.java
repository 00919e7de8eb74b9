package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code - **F1** (root cause, alerting) Nobody was told.} and below it {@code - Led to: F2, F3}. */
final class FactorRows {
    private static final String LED_TO = "Led to";
    private static final List<String> TAKEN = List.of(
            Factor.Role.ROOT_CAUSE.word(), Factor.Role.CONTRIBUTING.word(), Factor.Role.TRIGGER.word(), Tags.INTERNAL);

    private FactorRows() {}

    /**
     * A factor as it stands in the document: what it led to is still the labels of others.
     *
     * @param label its own label, null where somebody left it out
     */
    record Labelled(
            @Nullable String label,
            Factor.Role role,
            @Nullable String category,
            Markdown text,
            List<String> ledTo,
            boolean internal) {}

    /** @param known the labels of all factors */
    static String write(Labelled factor, Set<String> known) {
        List<String> tags = new ArrayList<>(List.of(factor.role().word()));
        if (factor.category() != null) tags.add(Tags.word(factor.category(), TAKEN));
        if (factor.internal()) tags.add(Tags.INTERNAL);
        String head = "**" + factor.label() + "** " + Tags.write(tags);
        return Row.write(
                head,
                head,
                factor.text(),
                Row.detail(LED_TO, String.join(", ", factor.ledTo())),
                written -> read(written, known).equals(factor));
    }

    /** Labels that are not {@code known} stay in the text. */
    static Labelled read(String item, Set<String> known) {
        Row row = Row.of(item, (name, value) -> name.equals(LED_TO) && known.containsAll(labels(value)));
        String label = row.takeBold(FactorRows::label).orElse(null);
        Led led = row.takeTags(FactorRows::led).orElse(Led.NOTHING);
        return new Labelled(label, led.role(), led.category(), row.text(), labels(row.detail(LED_TO)), led.internal());
    }

    /** The label with which an item starts. */
    static Optional<String> labelOf(String item) {
        return Row.of(item, (name, value) -> false).takeBold(FactorRows::label);
    }

    static List<String> labels(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split(" *, *", -1));
    }

    private static Optional<String> label(String bold) {
        boolean isLabel = bold.length() > 1
                && bold.charAt(0) == 'F'
                && bold.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return isLabel ? Optional.of(bold) : Optional.empty();
    }

    private record Led(Factor.Role role, @Nullable String category, boolean internal) {
        static final Led NOTHING = new Led(Factor.Role.ROOT_CAUSE, null, false);
    }

    private static Optional<Led> led(Tags tags) {
        Factor.Role role = tags.take(Factor.Role.values(), Factor.Role::word);
        if (role == null) return Optional.empty();
        boolean internal = tags.take(Tags.INTERNAL);
        String category = tags.takeWord();
        return tags.areAllTaken() ? Optional.of(new Led(role, category, internal)) : Optional.empty();
    }
}
