package dev.debrief.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Its time has not come, or nobody has taken it yet. */
    WAITING,
    /** A worker has it, under a lease. */
    SENDING,
    /** It happened. */
    DONE,
    /** It may have happened. */
    UNKNOWN,
    /** It did not happen, and nothing more happens by itself. */
    GIVEN_UP,
    /** A person decided that it need not happen. */
    DROPPED;

    /** The word in the database, in addresses and in JSON: {@code given-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people read it: {@code given up}. */
    public String said() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<DeliveryState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
