package dev.debrief.delivery;

/** Outcomes as the ledger keeps them and people read them. */
final class OutcomeInWords {
    private OutcomeInWords() {}

    static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Done) return "done";
        if (outcome instanceof Outcome.Later) return "later";
        if (outcome instanceof Outcome.Unknown) return "unknown";
        return "given-up";
    }

    /** What was said, or how the other side calls what was made. */
    static String said(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) return done.reference();
        if (outcome instanceof Outcome.Later later) return later.why();
        if (outcome instanceof Outcome.Unknown unknown) return unknown.why();
        return ((Outcome.GivenUp) outcome).why();
    }
}
