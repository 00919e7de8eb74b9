package dev.debrief;

import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.QuarkusBindException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the terminal shows when Debrief cannot go on: one sentence where we know the reason, else everything. */
final class Endings {
    private Endings() {}

    /** Called when Debrief has stopped, in order or because of a problem. */
    static void end(int exitCode, @Nullable Throwable problem) {
        if (problem == null) System.exit(exitCode);
        else sayAndExit(problem);
    }

    static void sayAndExit(Throwable problem) {
        System.err.println(sentence(problem));
        System.exit(1);
    }

    private static String sentence(Throwable problem) {
        return causes(problem)
                .flatMap(cause -> Stream.ofNullable(known(cause)))
                .findFirst()
                .orElseGet(() -> whole(problem));
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof CannotStart) return cause.getMessage();
        if (cause instanceof QuarkusBindException) return Port.fromEnvironment().inUse();
        return null;
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }

    private static String whole(Throwable problem) {
        var text = new java.io.StringWriter();
        problem.printStackTrace(new java.io.PrintWriter(text));
        return "Debrief could not start, for a reason that it does not know. Please report this:\n" + text;
    }
}
