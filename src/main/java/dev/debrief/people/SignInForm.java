package dev.debrief.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The sign-in page as it was sent or typed, never with the password.
 *
 * @param carried the fields of a form that waits to be sent, form-encoded; empty when none does
 * @param problem what is wrong, as sentences; empty when nothing is
 */
record SignInForm(String email, boolean keep, LocalPath next, String carried, String problem) {
    private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five");

    static SignInForm empty(String next) {
        return carrying(next, new Carried(List.of()));
    }

    static SignInForm carrying(String next, Carried carried) {
        return new SignInForm("", false, LocalPath.orHome(next), carried.encoded(), "");
    }

    SignInForm wrong(int triesLeft) {
        String rest = switch (triesLeft) {
            case 0 -> "The next try is possible in ten minutes.";
            case 1 -> "One more try, then a pause of ten minutes.";
            default ->
                (triesLeft < NUMBERS.size() ? NUMBERS.get(triesLeft) : triesLeft)
                        + " more tries, then a pause of ten minutes.";
        };
        return saying("That e-mail and password do not belong together. " + rest);
    }

    /** A form came from somebody who is not its writer. */
    SignInForm ofSomebodyElse() {
        return saying("What was sent was written by somebody else. Nothing was saved under your name."
                + " Sign in as the one who wrote it to go on.");
    }

    SignInForm paused(Instant now, Instant until) {
        long minutes = (Duration.between(now, until).toSeconds() + 59) / 60;
        String when = minutes <= 1 ? "in one minute" : "in " + minutes + " minutes";
        return saying("There have been too many tries. The next one is possible " + when + ".");
    }

    private SignInForm saying(String sentences) {
        return new SignInForm(email, keep, next, carried, sentences);
    }
}
