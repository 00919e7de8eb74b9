package dev.debrief.people;

import java.net.URI;
import java.net.URISyntaxException;

/** A place in this house, with its query: never the address of another one. */
record LocalPath(String value) {
    private static final LocalPath HOME = new LocalPath("/");

    /** Reads where to go on; home when the text would lead anywhere else. */
    static LocalPath orHome(String text) {
        return isLocal(text) ? new LocalPath(text) : HOME;
    }

    private static boolean isLocal(String text) {
        // browsers read \ as /, so "/\example.org" would leave the house
        if (!text.startsWith("/") || text.startsWith("//") || text.indexOf('\\') >= 0) return false;
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    URI uri() {
        return URI.create(value);
    }

    boolean isHome() {
        return value.equals("/");
    }

    @Override
    public String toString() {
        return value;
    }
}
