package dev.debrief.people;

import java.util.Optional;

/** Where people find a Debrief that a test needs to be found. */
public final class Found {
    private Found() {}

    /** At that address. */
    public static BaseAddress at(String address) {
        return new BaseAddress(Optional.of(address), Optional.empty());
    }
}
