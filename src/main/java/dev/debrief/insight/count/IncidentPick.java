package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which incidents a number was counted from. */
public final class IncidentPick {
    static final String PUBLISH = "publish";

    private IncidentPick() {}

    /** Empty where no figure is called so. */
    public static Optional<Predicate<IncidentFacts>> of(Pick pick) {
        String value = pick.value();
        Predicate<IncidentFacts> test = switch (pick.figure()) {
            case "incidents" -> one -> true;
            case "severity" -> one -> is(one.severity(), value);
            case "type" -> one -> is(one.type(), value);
            case "service" -> one -> service(one, value);
            case "found-by" -> one -> one.foundBy().word().equals(value);
            case "category" -> one -> one.categories().contains(value);
            case "no-category" -> one -> one.categories().isEmpty() && one.hasFactors();
            case "no-factor" -> one -> !one.hasFactors();
            case "came-back" ->
                one -> value.isEmpty()
                        ? !one.cameBack().isEmpty()
                        : one.cameBack().contains(value.equals(Pick.NONE) ? "" : value);
            case "measured" -> one -> measured(one, value) instanceof Measured.Took;
            case "left-out" -> one -> isLeftOut(one, value);
            default -> null;
        };
        return Optional.ofNullable(test);
    }

    /** The length that is called so: {@code detect}, {@code publish}. */
    static @Nullable Measured measured(IncidentFacts one, String verb) {
        if (verb.equals(PUBLISH)) return one.publishing();
        return Arrays.stream(TimeTo.values())
                .filter(timeTo -> timeTo.verb().equals(verb))
                .findFirst()
                .map(one::length)
                .orElse(null);
    }

    /** {@code detect/end-not-known}. */
    private static boolean isLeftOut(IncidentFacts one, String value) {
        int slash = value.indexOf('/');
        if (slash < 0) return false;
        return measured(one, value.substring(0, slash)) instanceof Measured.LeftOut out
                && word(out.why()).equals(value.substring(slash + 1));
    }

    static String word(Measured.Why why) {
        return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static boolean service(IncidentFacts one, String value) {
        if (value.equals(Pick.NONE)) return one.services().isEmpty();
        return one.services().stream().anyMatch(id -> id.toString().equals(value));
    }

    private static boolean is(@Nullable String has, String value) {
        return has == null ? value.equals(Pick.NONE) : has.equals(value);
    }
}
