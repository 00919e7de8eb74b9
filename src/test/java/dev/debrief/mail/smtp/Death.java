package dev.debrief.mail.smtp;

/** A worker that is killed: nothing of ours catches it, so nothing that would come afterwards happens. */
final class Death extends Error {
    private static final long serialVersionUID = 1L;

    /** The moments of a try in which a worker can be killed. */
    enum Moment {
        BEFORE_THE_GATE,
        BEFORE_THE_DOT,
        BEFORE_SETTLING
    }

    /** Who dies, and when; nobody by default. */
    interface Fate {
        boolean strikes(Moment moment, java.util.UUID delivery, int attempt);
    }

    static volatile Fate fate = (moment, delivery, attempt) -> false;

    Death() {
        super("killed", null, false, false);
    }

    static void mayStrike(Moment moment, java.util.UUID delivery, int attempt) {
        if (fate.strikes(moment, delivery, attempt)) throw new Death();
    }
}
