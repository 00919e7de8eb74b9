package dev.debrief.people;

import java.time.ZoneId;

/** Who a request comes from, as found in the database when it arrived. */
record SignedIn(long personId, String name, ZoneId zone, Role role) {
    /** The name under which an identity carries this. */
    static final String ATTRIBUTE = "dev.debrief.signed-in";
}
