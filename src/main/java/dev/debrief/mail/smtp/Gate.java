package dev.debrief.mail.smtp;

/** Asked right before the final dot of a mail. */
@FunctionalInterface
interface Gate {
    /** Whether this try may end; after a yes it counts as sent until the server has refused it. */
    boolean opens();
}
