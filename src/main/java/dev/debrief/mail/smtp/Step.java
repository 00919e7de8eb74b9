package dev.debrief.mail.smtp;

/** How far the dialogue with the mail server came. */
enum Step {
    CONNECTING("while the line was made"),
    MAIL("to the sender"),
    RECIPIENT("to the recipient"),
    DATA("when the mail should begin"),
    BODY("while the mail was sent"),
    /** From here on the server may have the mail. */
    DOT("to the whole mail");

    private final String inWords;

    Step(String inWords) {
        this.inWords = inWords;
    }

    /** Goes behind "the server said …" and "the line broke …". */
    String inWords() {
        return inWords;
    }
}
