package dev.debrief;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.debrief.database.ExternalDatabase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers in place of Debrief as long as the database it was given is away, and says so. */
final class WaitingRoom {
    private static final long LOOK_MILLIS = 1000;
    private static final int UNAVAILABLE = 503;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="5">
            <title>Waiting for the database · Debrief</title>
            <h1>Debrief is waiting for its database</h1>
            <p>The database does not answer at the moment. Nothing is lost.
            This page tries again by itself; as soon as the database answers, Debrief is here.</p>
            """;

    private WaitingRoom() {}

    /** Returns as soon as the database can be used; at once if it can be used now. */
    static void until(ExternalDatabase database) throws IOException {
        Optional<String> why = database.away();
        if (why.isEmpty()) return;
        System.err.println("The database at " + database.jdbcUrl() + " does not answer (" + why.get()
                + "). Debrief waits and starts when it does; to use another one, set DEBRIEF_DATABASE_URL.");
        HttpServer server =
                HttpServer.create(new InetSocketAddress(Port.fromEnvironment().number()), 0);
        server.createContext("/", WaitingRoom::answer);
        server.start();
        try {
            while (database.away().isPresent()) Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("stopped while waiting for the database");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean alive = path.equals("/q/health/live");
        boolean machine = path.startsWith("/q/") || path.startsWith("/api/");
        String text = machine ? "{\"status\":\"" + (alive ? "UP" : "DOWN") + "\",\"checks\":[]}" : PAGE;
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", machine ? "application/json" : "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Retry-After", "5");
        exchange.sendResponseHeaders(alive ? 200 : UNAVAILABLE, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
