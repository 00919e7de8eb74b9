package dev.debrief;

import dev.debrief.database.DirectConnection;
import dev.debrief.people.ResetPassword;
import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;

/** What {@code bin/debrief} can do, without starting Debrief. */
final class Commands {
    private Commands() {}

    /** Whether the first argument is a command; everything else is a start. */
    static boolean named(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("reset-password");
    }

    static void run(String... arguments) throws IOException {
        if (arguments.length != 2) throw new CannotStart("Write whose password: bin/debrief reset-password EMAIL.");
        String email = arguments[1];
        String path = DirectConnection.with(
                        Debrief.data(),
                        System.getenv(),
                        connection -> ResetPassword.link(connection, Clock.systemUTC(), email))
                .orElseThrow(() -> new CannotStart("Nobody with the address " + email
                        + " has an account that is in use. Look at how it is written; bin/debrief help shows more."));
        PrintStream terminal = System.out;
        terminal.println("Open this once within the hour to choose a new password: " + address(path));
    }

    private static String address(String path) {
        return "http://localhost:" + Port.fromEnvironment().number() + path;
    }
}
