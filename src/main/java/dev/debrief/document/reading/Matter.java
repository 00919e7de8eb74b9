package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts between two rules at the top of a text, as YAML or TOML. Lists and folded texts are read as far as people use
 * them; the lines stay as they were written.
 *
 * @param values what stands under each key, one or several
 * @param source the lines between the rules
 * @param lines how many lines of the text they take, rules included
 */
record Matter(Map<String, List<String>> values, String source, int lines) {
    private static final Matter NONE = new Matter(Map.of(), "", 0);
    private static final Pattern KEY = Pattern.compile("^([A-Za-z_][\\w .-]{0,60}?)\\s*[:=](?:\\s+(.*)|)$");
    private static final int MOST_LINES = 400;

    /** The text behind it is what is left when the lines are taken away. */
    static Matter of(String text) {
        String[] lines = text.split("\n", MOST_LINES + 2);
        String rule = lines[0].stripTrailing();
        if (!rule.equals("---") && !rule.equals("+++")) return NONE;
        int end = 1;
        while (end < lines.length - 1 && !lines[end].stripTrailing().equals(rule)) end++;
        if (end >= lines.length - 1
                && !(end < lines.length && lines[end].stripTrailing().equals(rule))) return NONE;
        List<String> inside = List.of(lines).subList(1, end);
        Map<String, List<String>> values = values(inside);
        boolean prose =
                rule.equals("---") && inside.stream().filter(Matter::isProse).count() > 1;
        boolean isMatter = !prose && (inside.stream().allMatch(String::isBlank) || !values.isEmpty());
        return isMatter ? new Matter(values, String.join("\n", inside), end + 1) : NONE;
    }

    /** A line at the margin that is no key, no item and no remark: the rules divide a text. */
    private static boolean isProse(String line) {
        return !line.isBlank()
                && !Character.isWhitespace(line.charAt(0))
                && "#-]}".indexOf(line.charAt(0)) < 0
                && !KEY.matcher(line).matches();
    }

    private static Map<String, List<String>> values(List<String> lines) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            Matcher key = KEY.matcher(line);
            String item = line.strip();
            if (key.matches()) {
                open = new ArrayList<>();
                values.putIfAbsent(
                        key.group(1).strip().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), open);
                addScalar(open, key.group(2) == null ? "" : key.group(2));
            } else if (item.startsWith("- ")) {
                addScalar(open, item.substring(2));
            } else if (!item.isEmpty() && !item.startsWith("#") && !line.startsWith("#")) {
                folded(open, item);
            }
        }
        return values;
    }

    private static void folded(List<String> open, String item) {
        if (open.isEmpty()) open.add(unquoted(item));
        else open.set(open.size() - 1, open.get(open.size() - 1) + " " + unquoted(item));
    }

    private static void addScalar(List<String> open, String written) {
        String value = written.strip();
        if (value.isEmpty() || value.matches("[>|][+-]?[0-9]?")) return;
        if (value.startsWith("[") && value.endsWith("]")) {
            for (String one : value.substring(1, value.length() - 1).split(",", -1)) {
                if (!one.isBlank()) open.add(unquoted(one.strip()));
            }
            return;
        }
        open.add(unquoted(value));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        if (!quoted) return value;
        String inside = value.substring(1, value.length() - 1);
        return value.charAt(0) == '\'' ? inside.replace("''", "'") : inside.replace("\\\"", "\"");
    }

    Optional<String> first(String key) {
        return values.getOrDefault(key, List.of()).stream().findFirst();
    }

    boolean isEmpty() {
        return lines == 0;
    }
}
