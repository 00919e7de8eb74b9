package dev.debrief.jira.step;

import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.remote.Transition;
import dev.debrief.jira.remote.Transition.FieldOnScreen;
import dev.debrief.jira.team.TeamMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way from where an issue stands to where it should: pure, one transition at a time. */
final class Way {
    private static final String RESOLUTION = "resolution";

    private Way() {}

    /** What to do next. */
    sealed interface Next {
        /**
         * Take this transition.
         *
         * @param resolution its name; null where none is asked for
         * @param reaches the standing that it leads to
         */
        record Take(Transition transition, @Nullable String resolution, Standing reaches) implements Next {}

        /** There is no way; {@code why} says it to a person. */
        record None(String why) implements Next {}
    }

    /**
     * The transition that leads there, or nearer.
     *
     * @param visited names of statuses that the issue came through already
     */
    static Next next(List<Transition> offered, Standing wanted, TeamMap map, Set<String> visited) {
        List<Transition> open =
                offered.stream().filter(one -> !visited.contains(one.to())).toList();
        List<Transition> passable =
                open.stream().filter(Way::asksForNothingElse).toList();
        Optional<Next> straight = passable.stream()
                .sorted(Comparator.comparing(one -> !isNamed(one, wanted, map)))
                .flatMap(one -> straight(one, wanted, map).stream())
                .findFirst();
        if (straight.isPresent()) return straight.get();
        // done says less than “won't do”, and more than an open issue
        Optional<Next> nearly = wanted == Standing.WONT_DO ? over(passable, map) : Optional.empty();
        return nearly.or(() -> nearer(passable, wanted, map)).orElseGet(() -> none(open, passable, wanted));
    }

    private static Optional<Next> straight(Transition one, Standing wanted, TeamMap map) {
        Standing leadsTo = standing(one, map);
        if (wanted == Standing.WONT_DO && leadsTo.isOver()) {
            Optional<String> refusal = choices(one).filter(map::isRefusal).findFirst();
            if (refusal.isPresent()) return Optional.of(new Next.Take(one, refusal.get(), wanted));
        }
        if (leadsTo != wanted) return Optional.empty();
        return Optional.of(new Next.Take(one, asked(one, wanted, map), wanted));
    }

    private static Optional<Next> over(List<Transition> passable, TeamMap map) {
        return passable.stream()
                .filter(one -> standing(one, map).isOver())
                .findFirst()
                .map(one -> new Next.Take(one, asked(one, Standing.DONE, map), standing(one, map)));
    }

    /** Anything in between; what is not over first. */
    private static Optional<Next> nearer(List<Transition> passable, Standing wanted, TeamMap map) {
        Comparator<Transition> byDistance = Comparator.comparing(one -> switch (standing(one, map)) {
            case IN_PROGRESS -> 0;
            case OPEN -> 1;
            default -> 2;
        });
        return passable.stream()
                .filter(one -> !standing(one, map).isOver() || wanted.isOver())
                .min(byDistance)
                .map(one -> new Next.Take(one, asked(one, standing(one, map), map), standing(one, map)));
    }

    private static Next none(List<Transition> open, List<Transition> passable, Standing wanted) {
        Optional<Transition> asking =
                open.stream().filter(one -> !passable.contains(one)).findFirst();
        return new Next.None(asking.map(one ->
                        "Jira asks for more on the way to “" + one.to() + "”: " + missing(one) + ". Do it in Jira.")
                .orElse("Jira offers no way to “" + wanted.word() + "” from where the issue stands."));
    }

    private static String missing(Transition one) {
        return String.join(
                ", ",
                one.fields().stream()
                        .filter(Way::isStrange)
                        .map(FieldOnScreen::name)
                        .toList());
    }

    private static boolean asksForNothingElse(Transition one) {
        return one.fields().stream().noneMatch(Way::isStrange);
    }

    private static boolean isStrange(FieldOnScreen field) {
        return field.required() && !field.key().equals(RESOLUTION);
    }

    /** A resolution is chosen where the screen has one. */
    private static @Nullable String asked(Transition one, Standing leadsTo, TeamMap map) {
        if (!leadsTo.isOver()) return null;
        List<String> fitting = choices(one)
                .filter(choice -> map.isRefusal(choice) == (leadsTo == Standing.WONT_DO))
                .toList();
        return fitting.stream()
                .filter(choice -> choice.equalsIgnoreCase("Done"))
                .findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.get(0));
    }

    private static Stream<String> choices(Transition one) {
        return one.field(RESOLUTION).stream().flatMap(field -> field.allowed().stream());
    }

    private static boolean isNamed(Transition one, Standing wanted, TeamMap map) {
        String status = map.states().get(wanted);
        return status != null && status.equalsIgnoreCase(one.to());
    }

    private static Standing standing(Transition one, TeamMap map) {
        Standing said = map.standingOf(one.to()).orElse(null);
        if (said != null && said.isOver() == one.category().equals("done")) return said;
        if (one.category().equals("new")) return Standing.OPEN;
        if (!one.category().equals("done")) return Standing.IN_PROGRESS;
        return map.isRefusal(one.to()) || map.isRefusal(one.name()) ? Standing.WONT_DO : Standing.DONE;
    }
}
