package dev.debrief.document;

import java.util.ArrayList;
import java.util.List;

/** Names in one line, divided by commas; a name that holds a comma stands in quotation marks: {@code "Doe, Jane"}. */
final class CommaList {
    private CommaList() {}

    static String write(List<String> names) {
        return String.join(", ", names.stream().map(CommaList::quoted).toList());
    }

    private static String quoted(String name) {
        boolean plain = name.indexOf(',') < 0 && !name.startsWith("\"");
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<String> read(String line) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int end = endOfName(line, at);
            String name = unquoted(line.substring(at, end).strip());
            if (!name.isEmpty()) names.add(name);
            at = end + 1;
        }
        return names;
    }

    /** The comma that ends the name starting here. A quotation mark that is never closed is a mark like any other. */
    private static int endOfName(String line, int start) {
        int first = start;
        while (first < line.length() && Character.isWhitespace(line.charAt(first))) first++;
        int from = first;
        if (first < line.length() && line.charAt(first) == '"') {
            int closing = closingQuote(line, first);
            if (closing > 0) from = closing;
        }
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    private static int closingQuote(String line, int opening) {
        for (int at = line.indexOf('"', opening + 1); at >= 0; at = line.indexOf('"', at + 2)) {
            if (at + 1 >= line.length() || line.charAt(at + 1) != '"') return at;
        }
        return -1;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && closingQuote(name, 0) == name.length() - 1;
        return quoted
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"").strip()
                : name;
    }
}
