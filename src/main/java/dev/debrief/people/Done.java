package dev.debrief.people;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What was done, named in the address of the page that then shows it: reloading that page does nothing again. */
enum Done {
    NOTHING(""),
    SAVED("Saved."),
    PASSWORD("Your password is changed. Other devices are signed out."),
    ENDED("All other devices are signed out."),
    REVOKED("The token no longer works."),
    DEACTIVATED("The account is deactivated; its sessions and tokens no longer work."),
    REACTIVATED("The account is active again."),
    ADDED("Added.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    static String sentence(String word) {
        for (Done done : values()) {
            if (done.word().equals(word)) return done.sentence;
        }
        return "";
    }

    /** Leads to the page at this path, which says so. */
    Response at(String path) {
        return Response.seeOther(URI.create(path + "?done=" + word())).build();
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
