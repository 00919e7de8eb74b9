package dev.debrief.postmortem.imports.shell;

import dev.debrief.shared.CannotStart;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param url where Debrief is
 * @param paths files, directories and zips that are there
 * @param isDry whether nothing is to be kept
 */
record Asked(URI url, String token, List<Path> paths, boolean isDry) {
    static final String USAGE =
            "Write it as bin/debrief import [--dry-run] [--url URL] PATH, where PATH is a directory, a file or a zip.";

    Asked {
        paths = List.copyOf(paths);
    }

    /** @param from the directory that relative paths are meant from */
    static Asked of(List<String> arguments, Map<String, String> environment, Path from) {
        String url = "http://localhost:" + environment.getOrDefault("PORT", "8080");
        List<Path> paths = new ArrayList<>();
        boolean isDry = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--dry-run")) isDry = true;
            else if (argument.equals("--url") && rest.hasNext()) url = rest.next();
            else if (argument.startsWith("--url=")) url = argument.substring("--url=".length());
            else if (argument.startsWith("--")) throw new CannotStart(USAGE);
            else paths.add(there(from.resolve(argument).normalize(), argument));
        }
        if (paths.isEmpty()) throw new CannotStart(USAGE);
        return new Asked(address(url), token(environment), paths, isDry);
    }

    private static Path there(Path path, String asWritten) {
        if (Files.isReadable(path)) return path;
        throw new CannotStart(
                Files.exists(path)
                        ? asWritten + " cannot be read by you. Ask for the right to it."
                        : "There is no " + asWritten + ". Look at how it is written.");
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url.replaceFirst("/+$", ""));
            if (address.getHost() != null && address.getScheme().matches("https?")) return address;
        } catch (IllegalArgumentException e) {
            throw new CannotStart(wrong(url), e);
        }
        throw new CannotStart(wrong(url));
    }

    private static String wrong(String url) {
        return "“" + url + "” is no address of a Debrief. Write it like https://debrief.example.org.";
    }

    private static String token(Map<String, String> environment) {
        String token = environment.getOrDefault("DEBRIEF_TOKEN", "").strip();
        if (token.isEmpty()) {
            throw new CannotStart("Set DEBRIEF_TOKEN to an API token of somebody who may write."
                    + " Everybody makes their own under Settings, API tokens.");
        }
        return token;
    }
}
