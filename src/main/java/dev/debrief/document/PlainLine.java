package dev.debrief.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line outside of code in CommonMark alone, and back. */
final class PlainLine {
    private static final String TO_DO = "\u2610";
    private static final String DONE = "\u2611";
    private static final String AS_WRITTEN = "*as written*";
    private static final String BOX_START = "(?s)^((?:[ \\t]|> ?)*(?:[-*+]|[0-9]{1,9}[.)]) )";
    private static final Pattern BOX = Pattern.compile(BOX_START + "\\[( |x)](?=[ \\t]|$)(.*)$");
    private static final Pattern BOXES = Pattern.compile(BOX_START + "(\u2610+|\u2611+)(.*)$");
    private static final Pattern ALERT =
            Pattern.compile("^([ \\t>]*> ?)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION|INTERNAL)]$");
    private static final Pattern WORD =
            Pattern.compile("^([ \\t>]*> ?)\\*\\*(Note|Tip|Important|Warning|Caution|Internal)\\*\\*((?:  )*)$");
    private static final Pattern COMMENT = Pattern.compile("^((?:[ \\t]*(?:[-*+] +)?)?> ?)<!-- as written -->$");
    private static final Pattern WORDS = Pattern.compile("^((?:[ \\t]*(?:[-*+] +)?)?> ?)\\*as written\\*((?:  )*)$");
    private static final Pattern MARK = Pattern.compile("(?s)^(##(?: .*)?) <!-- (section(?: after [a-z ]+)?) -->$");
    private static final Pattern MARK_IN_BRACKETS =
            Pattern.compile("(?s)^(##(?: .*)?) (\\\\*)\\((section(?: after [a-z ]+)?)\\)$");
    private static final Pattern FIGURES = Pattern.compile("^" + PlainFigures.HEADING + "((?:  )*)$");
    private static final String MORE = "  ";

    private PlainLine() {}

    static String of(String line) {
        Matcher box = BOX.matcher(line);
        if (box.matches()) return box.group(1) + (box.group(2).equals(" ") ? TO_DO : DONE) + box.group(3);
        Matcher boxes = BOXES.matcher(line);
        if (boxes.matches())
            return boxes.group(1) + boxes.group(2) + boxes.group(2).charAt(0) + boxes.group(3);
        Matcher alert = ALERT.matcher(line);
        if (alert.matches()) return alert.group(1) + "**" + capital(alert.group(2)) + "**";
        Matcher comment = COMMENT.matcher(line);
        if (comment.matches()) return comment.group(1) + AS_WRITTEN;
        Matcher mark = MARK.matcher(line);
        if (mark.matches()) return mark.group(1) + " (" + mark.group(2) + ")";
        Matcher brackets = MARK_IN_BRACKETS.matcher(line);
        if (brackets.matches()) return brackets.group(1) + " " + brackets.group(2) + "\\(" + brackets.group(3) + ")";
        boolean alike = WORD.matcher(line).matches()
                || WORDS.matcher(line).matches()
                || FIGURES.matcher(line).matches();
        return alike ? line + MORE : line;
    }

    static String undone(String line) {
        Matcher boxes = BOXES.matcher(line);
        if (boxes.matches()) {
            String run = boxes.group(2);
            String box = run.equals(TO_DO) ? "[ ]" : run.equals(DONE) ? "[x]" : run.substring(1);
            return boxes.group(1) + box + boxes.group(3);
        }
        Matcher word = WORD.matcher(line);
        if (word.matches() && word.group(3).isEmpty())
            return word.group(1) + "[!" + word.group(2).toUpperCase(Locale.ROOT) + "]";
        Matcher words = WORDS.matcher(line);
        if (words.matches() && words.group(2).isEmpty()) return words.group(1) + "<!-- as written -->";
        Matcher brackets = MARK_IN_BRACKETS.matcher(line);
        if (brackets.matches() && brackets.group(2).isEmpty())
            return brackets.group(1) + " <!-- " + brackets.group(3) + " -->";
        if (brackets.matches())
            return brackets.group(1) + " " + brackets.group(2).substring(1) + "(" + brackets.group(3) + ")";
        boolean alike =
                word.matches() || words.matches() || FIGURES.matcher(line).matches();
        return alike && line.endsWith(MORE) ? line.substring(0, line.length() - MORE.length()) : line;
    }

    /** A fence that somebody wrote and that looks like that of a table. */
    static String ofFence(String line) {
        return isLikeTable(line) ? line + " table" : line;
    }

    static String undoneFence(String line) {
        return isLikeTable(line) && line.endsWith(" table") ? line.substring(0, line.length() - 6) : line;
    }

    private static boolean isLikeTable(String line) {
        return line.matches("^(?:[ \\t]|> ?)*" + PlainMarkdown.TABLE + "(?: table)*$");
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
