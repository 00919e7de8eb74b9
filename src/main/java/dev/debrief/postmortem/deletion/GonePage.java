package dev.debrief.postmortem.deletion;

import io.quarkus.qute.RawString;

/** What is shown at the address of a deleted incident. */
public record GonePage(
        String number, String address, RawString title, RawString by, String when, boolean mayBringBack) {}
