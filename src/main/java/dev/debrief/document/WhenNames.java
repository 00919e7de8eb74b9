package dev.debrief.document;

/** The JSON names under which a {@link When} stands in its object. */
record WhenNames(String at, String on, String inWords, String asWritten) {
    static final WhenNames PLAIN = new WhenNames("at", "on", "inWords", "asWritten");
    static final WhenNames DUE = new WhenNames("dueAt", "dueOn", "dueInWords", "dueAsWritten");
}
