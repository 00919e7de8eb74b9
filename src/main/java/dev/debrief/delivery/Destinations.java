package dev.debrief.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every place outside the house, by name. */
@ApplicationScoped
class Destinations {
    private final List<Destination> all;

    Destinations(@All List<Destination> all) {
        this.all = all.stream().sorted(Comparator.comparing(Destination::name)).toList();
        long names = this.all.stream().map(Destination::name).distinct().count();
        if (names != this.all.size()) throw new IllegalStateException("two destinations have the same name");
    }

    List<Destination> all() {
        return all;
    }

    Optional<Destination> named(String name) {
        return all.stream()
                .filter(destination -> destination.name().equals(name))
                .findFirst();
    }
}
