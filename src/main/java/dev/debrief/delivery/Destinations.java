package dev.debrief.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every place outside the house, by name. */
@ApplicationScoped
class Destinations {
    private final List<Destination> alone;
    private final List<DestinationKind> kinds;

    Destinations(@All List<Destination> alone, @All List<DestinationKind> kinds) {
        this.alone = List.copyOf(alone);
        this.kinds = List.copyOf(kinds);
        long names = alone.stream().map(Destination::name).distinct().count();
        if (names != alone.size()) throw new IllegalStateException("two destinations have the same name");
    }

    List<Destination> all() {
        return Stream.concat(alone.stream(), kinds.stream().flatMap(kind -> kind.all().stream()))
                .sorted(Comparator.comparing(Destination::name))
                .toList();
    }

    Optional<Destination> named(String name) {
        return alone.stream()
                .filter(destination -> destination.name().equals(name))
                .findFirst()
                .or(() -> kinds.stream()
                        .flatMap(kind -> kind.named(name).stream())
                        .findFirst());
    }
}
