package dev.debrief.document.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of prose what its author does not say: quotations, lines of a chat, identifiers, names. */
final class LeftAlone {
    /** Quotation marks of the languages that are read, on one pair's level; an apostrophe opens nothing. */
    private static final Pattern QUOTED = Pattern.compile(
            "“[^”\n]{0,400}”|„[^“”\n]{0,400}[“”]|\"[^\"\n]{0,400}\"|«[^»\n]{0,400}»|»[^«\n]{0,400}«|‹[^›\n]{0,400}›"
                    + "|「[^」\n]{0,400}」|『[^』\n]{0,400}』"
                    + "|(?<![\\p{L}\\p{N}])['‘](?=\\p{L})[^'’\n]{1,200}['’](?![\\p{L}\\p{N}])");

    /** {@code 14:03 <ann> text}, {@code [14:03] ann: text}: somebody else's words. */
    private static final Pattern CHAT = Pattern.compile(
            "(?m)^[ \\t]*(?:[-*] )?\\[?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]m)?\\]?[ \\t]*(?:<[^>\n]{1,40}>|\uFFFC{2,40}|@?[\\p{L}\\p{N}._-]{1,30}:)[ \\t][^\n]*");

    private static final Pattern IDENTIFIER =
            Pattern.compile("(?<!\\S)(?:[/~$]|--)[^\\s,;]+|[^\\s,;(]*(?:_|::|\\(\\)|://|\\\\|#)[^\\s,;)]*");

    private LeftAlone() {}

    static void in(char[] words, List<Prose.Block> blocks, Names names) {
        for (Prose.Block block : blocks) {
            fill(words, block, CHAT);
            fill(words, block, QUOTED);
            fill(words, block, IDENTIFIER);
            names(words, block, names);
        }
    }

    private static void fill(char[] words, Prose.Block block, Pattern pattern) {
        Matcher found = pattern.matcher(new String(words, block.start(), block.end() - block.start()));
        while (found.find()) {
            Arrays.fill(words, block.start() + found.start(), block.start() + found.end(), Prose.THING);
        }
    }

    private static void names(char[] words, Prose.Block block, Names names) {
        String text = new String(words, block.start(), block.end() - block.start());
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at));
            if (letter && !inWord) {
                String name = names.at(text, at);
                char stands = names.isThing(name) ? Prose.THING : Prose.PERSON;
                Arrays.fill(words, block.start() + at, block.start() + at + name.length(), stands);
                if (!name.isEmpty()) at += name.length() - 1;
            }
            inWord = letter;
        }
    }
}
