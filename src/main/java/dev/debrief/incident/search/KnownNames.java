package dev.debrief.incident.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that filters can mean here, in the order in which controls offer them. */
public record KnownNames(
        List<Named> severities, List<Named> types, List<Named> teams, List<Named> services, List<Named> people) {
    /** None at all. */
    public static final KnownNames NONE = new KnownNames(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * One name.
     *
     * @param mark what incidents that bear it are marked with
     * @param also another way to say it, such as the 1 of SEV1; maybe empty
     */
    public record Named(String name, String mark, String also) {}

    /** What was meant: the name itself in any case, otherwise every name of which a word begins like it. */
    Optional<Chosen> meant(Filter filter, String value) {
        List<Named> names = of(filter);
        String wanted = folded(value).strip();
        if (wanted.isEmpty()) return Optional.empty();
        for (Named named : names) {
            if (folded(named.name()).strip().equals(wanted) || named.also().equals(value)) {
                return Optional.of(new Chosen(named.name(), List.of(named.mark())));
            }
        }
        List<Named> like = names.stream()
                .filter(named -> folded(named.name()).contains(" " + wanted))
                .toList();
        if (like.isEmpty()) return Optional.empty();
        String shown = like.size() == 1 ? like.get(0).name() : value;
        return Optional.of(new Chosen(shown, like.stream().map(Named::mark).toList()));
    }

    List<Named> of(Filter filter) {
        return switch (filter) {
            case SEVERITY -> severities;
            case TYPE -> types;
            case TEAM -> teams;
            case SERVICE -> services;
            case LEAD -> people;
            default -> List.of();
        };
    }

    /** A few of them, for a message. */
    String some(Filter filter) {
        return of(filter).stream().map(Named::name).limit(5).collect(Collectors.joining(", "));
    }

    private static String folded(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(word -> SearchedPart.folded(Stretch.of(word)).strip())
                .collect(Collectors.joining(" ", " ", ""));
    }
}
