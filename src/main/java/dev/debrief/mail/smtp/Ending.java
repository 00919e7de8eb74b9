package dev.debrief.mail.smtp;

/** How the dialogue about one mail ended. */
sealed interface Ending {
    /** The server has it. */
    record Taken(String reply) implements Ending {}

    /**
     * The server answered with something else than yes.
     *
     * @param code of three digits
     * @param reply the whole line of the server, the code included
     */
    record Refused(Step step, int code, String reply) implements Ending {}

    /** The line broke before the final dot: the server cannot have the mail. */
    record Broken(Step step, String why) implements Ending {}

    /** The line broke after the final dot and before the answer. */
    record Lost(String why) implements Ending {}

    /** Somebody else has ruled this try out, so that it ended without its dot. */
    record RuledOut() implements Ending {}
}
