package dev.debrief;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where Debrief listens: {@code PORT}, 8080 unless set. */
record Port(int number) {
    private static final int USUAL = 8080;
    private static final int HIGHEST = 65535;

    static Port fromEnvironment() {
        String written = System.getenv("PORT");
        if (written == null || written.isBlank()) return new Port(USUAL);
        try {
            int number = Integer.parseInt(written.strip());
            if (number >= 0 && number <= HIGHEST) return new Port(number);
        } catch (NumberFormatException e) {
            throw unreadable(written, e);
        }
        throw unreadable(written, null);
    }

    /** Asked before the database starts, so that a second start ends quickly. */
    void checkFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
        } catch (IOException taken) {
            throw new CannotStart(inUse(), taken);
        }
    }

    String inUse() {
        return "Another program already uses port " + number + ". Stop it, or choose another port, for example PORT="
                + (number + 1) + ".";
    }

    private static CannotStart unreadable(String written, @org.jspecify.annotations.Nullable Throwable why) {
        String sentence = "PORT is \"" + written + "\", which is not a port. Write a number from 1 to 65535.";
        return why == null ? new CannotStart(sentence) : new CannotStart(sentence, why);
    }
}
