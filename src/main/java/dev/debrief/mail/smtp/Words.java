package dev.debrief.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong on the line, for somebody who has to mend it; never with what was sent. */
final class Words {
    private static final int LONGEST = 300;

    private Words() {}

    static String of(Throwable problem) {
        Throwable cause = deepest(problem);
        if (cause instanceof UnknownHostException) return "there is no host of this name";
        if (cause instanceof ConnectException) return "nothing listens there";
        if (cause instanceof NoRouteToHostException) return "there is no way to this host";
        if (cause instanceof SocketTimeoutException) return "no answer came in time";
        if (problem instanceof AuthenticationFailedException)
            return "it does not let this user and password in" + behind(cause);
        if (isAboutEncryption(problem)) return "its certificate or its encryption is not accepted" + behind(cause);
        String said = oneLine(cause.getMessage());
        if (said.contains("[EOF]")) return "the line was cut";
        return said.isEmpty() ? cause.getClass().getSimpleName() : said;
    }

    private static String behind(Throwable cause) {
        String said = oneLine(cause.getMessage());
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private static boolean isAboutEncryption(Throwable problem) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SSLException || at instanceof GeneralSecurityException) return true;
            at = next(at);
        }
        return false;
    }

    private static Throwable deepest(Throwable problem) {
        Throwable at = problem;
        Throwable next = next(at);
        for (int depth = 0; next != null && depth < 20; depth++) {
            at = next;
            next = next(at);
        }
        return at;
    }

    private static @Nullable Throwable next(Throwable problem) {
        if (problem.getCause() != null) return problem.getCause();
        return problem instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /** As one line, and no longer than a person reads. */
    static String oneLine(@Nullable String said) {
        if (said == null) return "";
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
