package dev.debrief;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A start only to show the virtual machine what a start and a few pages need; ends by itself. */
final class Rehearsal {
    private static final List<String> PAGES =
            List.of("/q/health/ready", "/", "/sign-in", "/incidents", "/assets/debrief.css", "/api/v1/incidents");

    private Rehearsal() {}

    static void at(int port) {
        for (String page : PAGES) visit("http://127.0.0.1:" + port + page);
        Quarkus.asyncExit();
    }

    /** What the page answers is not the point: a refusal needs nearly the same classes. */
    private static void visit(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html,application/json");
            InputStream body = connection.getResponseCode() < 400 ? connection.getInputStream() : null;
            if (body != null) body.readAllBytes();
            connection.disconnect();
        } catch (IOException e) {
            System.err.println(address + ": " + e.getMessage());
        }
    }
}
