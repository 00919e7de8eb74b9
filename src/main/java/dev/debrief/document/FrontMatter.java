package dev.debrief.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines between two rules at the top of a document. Whatever nobody takes is given back as it was written. */
final class FrontMatter {
    static final String RULE = "---";

    private final Map<String, String> scalars = new LinkedHashMap<>();
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final String body;

    private FrontMatter(String body) {
        this.body = body;
    }

    static FrontMatter of(String document) {
        Lines lines = Lines.of(document);
        int closing = lines.line(0).stripTrailing().equals(RULE) ? closing(lines) : -1;
        if (closing < 0) return new FrontMatter(document);
        FrontMatter matter = new FrontMatter(lines.cut(closing + 1, lines.count()));
        for (int line = 1; line < closing; line++) matter.add(lines.line(line), line);
        return matter;
    }

    private static int closing(Lines lines) {
        for (int line = 1; line < lines.count(); line++) {
            if (lines.line(line).stripTrailing().equals(RULE)) return line;
        }
        return -1;
    }

    private void add(String line, int number) {
        if (line.isBlank()) return;
        int colon = line.indexOf(':');
        String key = colon < 0 ? "" : line.substring(0, colon);
        boolean isScalar = colon > 0 && YamlScalar.isKey(key) && !lines.containsKey(key);
        Optional<String> value = isScalar ? YamlScalar.read(line.substring(colon + 1)) : Optional.empty();
        value.ifPresent(scalar -> scalars.put(key, scalar));
        lines.put(value.isPresent() ? key : "line " + number, line);
    }

    /** What follows the front matter. */
    String body() {
        return body;
    }

    /** What stands under a key, where it means something; then it is taken. */
    <T> Optional<T> take(String key, Function<String, Optional<T>> meaning) {
        String scalar = scalars.get(key);
        if (scalar == null) return Optional.empty();
        Optional<T> meant = meaning.apply(scalar);
        if (meant.isPresent()) {
            scalars.remove(key);
            lines.remove(key);
        }
        return meant;
    }

    Optional<String> take(String key) {
        return take(key, Optional::of);
    }

    List<String> takeNames(String key) {
        return take(key, list -> Optional.of(CommaList.read(list))).orElse(List.of());
    }

    /** The lines that nobody took, in their order. */
    List<String> left() {
        return new ArrayList<>(lines.values());
    }
}
