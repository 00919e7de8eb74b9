package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which every passage stands for itself: a fence that nobody closed ends before the next heading, and links that
 * name their address elsewhere have it beside them. Lines keep their numbers.
 *
 * @param definitions the addresses of named links, as they were written
 */
record Mended(String text, List<String> definitions, List<Integer> openFences) {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})([^`]*)$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+\\S.*");
    private static final Pattern DEFINITION = Pattern.compile(
            "^ {0,3}\\[([^\\]^][^\\]]{0,300})\\]:\\s{0,9}<?([^\\s<>]{1,2000})>?(?:\\s{1,9}(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\\([^)]{0,300}\\)))?\\s*$");

    static Mended of(String text) {
        String[] lines = text.split("\n", -1);
        List<Integer> open = new ArrayList<>();
        boolean[] code = fences(lines, open);
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> definitions = new LinkedHashMap<>();
        for (int i = 0; i < lines.length; i++) {
            Matcher definition = code[i] || lines[i].indexOf("]:") < 0 ? null : DEFINITION.matcher(lines[i]);
            if (definition == null || !definition.matches()) continue;
            addresses.putIfAbsent(key(definition.group(1)), definition.group(2));
            definitions.putIfAbsent(lines[i].strip(), "");
            lines[i] = "";
        }
        String joined = addresses.isEmpty() ? String.join("\n", lines) : named(lines, code, addresses);
        return new Mended(joined, List.copyOf(definitions.keySet()), open);
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Which lines are code. A fence that is opened twice, or never closed, ends before the next heading. */
    private static boolean[] fences(String[] lines, List<Integer> open) {
        boolean[] code = new boolean[lines.length];
        int i = 0;
        while (i < lines.length) {
            Matcher fence = FENCE.matcher(lines[i]);
            if (!fence.matches()) {
                i++;
                continue;
            }
            int end = end(lines, i, fence.group(1));
            int behind = end < 0 ? mended(lines, i, fence.group(1)) : end;
            if (end < 0) open.add(i + 1);
            for (int line = i; line <= behind && line < lines.length; line++) code[line] = true;
            i = behind + 1;
        }
        return code;
    }

    /** The line that closes the fence; -1 where none does, or another fence is opened before. */
    private static int end(String[] lines, int from, String fence) {
        boolean heading = false;
        for (int i = from + 1; i < lines.length; i++) {
            Matcher other = FENCE.matcher(lines[i]);
            heading |= HEADING.matcher(lines[i]).matches() && lines[i - 1].isBlank();
            boolean same = other.matches()
                    && other.group(1).charAt(0) == fence.charAt(0)
                    && other.group(1).length() >= fence.length();
            if (same && other.group(2).isBlank()) return i;
            if (same && heading && i > from + 1) return -1;
        }
        return -1;
    }

    /** Puts the missing fence on the blank line before the next heading, so that no line is added. */
    private static int mended(String[] lines, int from, String fence) {
        for (int i = from + 2; i < lines.length; i++) {
            if (HEADING.matcher(lines[i]).matches()
                    && lines[i - 1].isBlank()
                    && Meaning.of(lines[i].replaceFirst("^#+", "")).isPresent()) {
                lines[i - 1] = fence;
                return i - 1;
            }
        }
        return lines.length;
    }

    private static String named(String[] lines, boolean[] code, Map<String, String> addresses) {
        StringBuilder text = new StringBuilder();
        StringBuilder passage = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            StringBuilder into = code[i] ? text : passage;
            if (code[i] && passage.length() > 0) {
                text.append(withAddresses(passage.toString(), addresses));
                passage.setLength(0);
            }
            into.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
        }
        return text.append(withAddresses(passage.toString(), addresses)).toString();
    }

    private static String withAddresses(String passage, Map<String, String> addresses) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < passage.length()) {
            char c = passage.charAt(at);
            int behindCode = c == '`' ? behindCode(passage, at) : at;
            if (behindCode > at) {
                text.append(passage, at, behindCode);
                at = behindCode;
                continue;
            }
            int close = c == '[' ? Links.closingBracket(passage, at) : -1;
            if (close < 0) {
                text.append(c);
                at++;
                continue;
            }
            at = link(passage, at, close, addresses, text);
        }
        return text.toString();
    }

    /** Behind a bit of code within the line; {@code at} itself where none begins. */
    private static int behindCode(String passage, int at) {
        int run = at;
        while (run < passage.length() && passage.charAt(run) == '`') run++;
        int end = passage.indexOf('\n', run);
        int close = passage.indexOf(passage.substring(at, run), run);
        boolean closes = close >= 0 && (end < 0 || close < end) && run - at < 4;
        return closes ? close + run - at : at;
    }

    private static int link(String passage, int at, int close, Map<String, String> addresses, StringBuilder text) {
        String inside = passage.substring(at + 1, close);
        int behind = close + 1;
        boolean second = behind < passage.length() && passage.charAt(behind) == '[';
        int end = second ? passage.indexOf(']', behind) : -1;
        String name = end > behind + 1 ? passage.substring(behind + 1, end) : inside;
        boolean inline = behind < passage.length() && (passage.charAt(behind) == '(' || passage.charAt(behind) == ':');
        String address = inline ? null : addresses.get(key(name));
        if (address == null || inside.startsWith("^")) {
            text.append('[');
            return at + 1;
        }
        boolean named = !name.equalsIgnoreCase(inside)
                && name.indexOf('"') < 0
                && name.indexOf(')') < 0
                && name.indexOf('(') < 0;
        text.append('[').append(inside).append("](").append(address).append(named ? " \"" + name + "\")" : ")");
        return end > 0 && (end == behind + 1 || addresses.containsKey(key(name))) && second ? end + 1 : behind;
    }
}
