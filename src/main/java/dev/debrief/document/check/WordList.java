package dev.debrief.document.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words of one language that are looked for, in the order of their file. */
final class WordList {
    /** Every language that is read. */
    static final List<WordList> ALL =
            Stream.of("en", "de", "fr", "es", "th").map(WordListReader::read).toList();

    private final String language;
    private final Set<String> smallWords;
    private final List<Wording> wordings;

    WordList(String language, Set<String> smallWords, List<Wording> wordings) {
        this.language = language;
        this.smallWords = smallWords;
        this.wordings = wordings;
    }

    boolean isThai() {
        return language.equals("th");
    }

    /** Whether every noun begins with a capital, so that a capital is no sign of a name. */
    boolean hasCapitalNouns() {
        return language.equals("de");
    }

    int count(String[] words) {
        return (int) Arrays.stream(words).filter(smallWords::contains).count();
    }

    List<Wording> of(Check check) {
        List<Wording> found = new ArrayList<>();
        for (Wording wording : wordings) if (wording.check() == check) found.add(wording);
        return found;
    }
}
