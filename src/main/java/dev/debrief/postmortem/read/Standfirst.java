package dev.debrief.postmortem.read;

import dev.debrief.document.Escaped;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import java.text.BreakIterator;
import java.util.Locale;

/** The first sentences of the summary, for readers who read nothing else. */
final class Standfirst {
    private static final int LONGEST = 240;

    private Standfirst() {}

    /** Whole sentences as HTML; empty where the summary is so short that it would only be said twice. */
    static String of(Markdown summary) {
        int end = summary.source().indexOf("\n\n");
        String first = MarkdownHtml.words(
                Markdown.of(end < 0 ? summary.source() : summary.source().substring(0, end)));
        String sentences = sentences(first);
        boolean shortSummary = summary.source().length() < 2 * sentences.length();
        return sentences.isEmpty() || shortSummary ? "" : Escaped.withLanguages(sentences);
    }

    static String sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE && next <= LONGEST; next = breaks.next()) end = next;
        return text.substring(0, end).strip();
    }
}
