package dev.debrief.delivery;

import java.util.List;
import java.util.Optional;

/** Destinations of one kind that come and go, each with a pace, a breaker and threads of its own. */
public interface DestinationKind {
    /** Those that this process knows of. Asked often, so it asks nobody. */
    List<Destination> all();

    /** The one of that name, also where nobody has spoken of it in this process; empty for names of another kind. */
    Optional<Destination> named(String name);
}
