package dev.debrief.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a block into sentences, so that one says nothing about the next. */
final class Sentences {
    /** A stop, maybe with closing marks, before a blank or the end. */
    private static final Pattern STOP = Pattern.compile("[.!?…。！？]+[\"'”’»)\\]]*(?=\\s|$)");

    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:^|[\\s(])(?:\\p{L}|e\\.g|i\\.e|z\\.\\s?b|u\\.\\s?a|d\\.\\s?h|bzw|ca|vs|etc|approx|dr|mr|mrs|ms|nr|no|p\\.\\s?ex|ej|sr|sra)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_ABBREVIATION = 8;

    private Sentences() {}

    /** Where a sentence stands in its block. */
    record Sentence(int start, int end) {}

    static List<Sentence> in(String words) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher stop = STOP.matcher(words);
        int start = 0;
        while (stop.find()) {
            if (isAbbreviated(words, stop.start())) continue;
            sentences.add(new Sentence(start, stop.end()));
            start = stop.end();
        }
        if (start < words.length()) sentences.add(new Sentence(start, words.length()));
        return sentences;
    }

    private static boolean isAbbreviated(String words, int stop) {
        if (words.charAt(stop) != '.') return false;
        String before = words.substring(Math.max(0, stop - LONGEST_ABBREVIATION), stop);
        return ABBREVIATED.matcher(before).find();
    }
}
