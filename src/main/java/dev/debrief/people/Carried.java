package dev.debrief.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed into a form that could not be taken yet: carried through the sign-in page and sent again after it. */
record Carried(List<Field> fields) {
    private static final String TOKEN = "csrf-token"; // of the page that was left; the next page has one of its own

    /** One field; a field with several values comes several times, in order. */
    record Field(String name, String value) {}

    static Carried of(MultivaluedMap<String, String> form) {
        List<Field> fields = new ArrayList<>();
        form.forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        fields.removeIf(field -> field.name().equals(TOKEN));
        return new Carried(List.copyOf(fields));
    }

    /** Reads what {@link #encoded()} wrote; what it did not write is left out. */
    static Carried parse(String encoded) {
        List<Field> fields = new ArrayList<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) continue;
            readable(pair.substring(0, equals), pair.substring(equals + 1)).ifPresent(fields::add);
        }
        return new Carried(List.copyOf(fields));
    }

    String encoded() {
        return fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static Optional<Field> readable(String name, String value) {
        try {
            return Optional.of(new Field(decode(name), decode(value)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
