package dev.debrief.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which language a text is in, as far as its script tells, so that a page can name it: breaks, fonts and voices depend
 * on it. Text in other scripts is left to the page's own language.
 */
public enum Language {
    /** The page's own, or one that its script does not tell. */
    OWN(""),
    THAI("th"),
    JAPANESE("ja"),
    CHINESE("zh"),
    KOREAN("ko"),
    ARABIC("ar"),
    HEBREW("he");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, empty for {@link #OWN}. */
    public String tag() {
        return tag;
    }

    /** The language of more than half of the letters. */
    public static Language of(CharSequence text) {
        Map<Language, Integer> letters = new EnumMap<>(Language.class);
        Language han = hanIn(text);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(ofLetter(letter, han), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OWN);
    }

    /** A stretch of text in one language. */
    public record Run(Language language, String text) {}

    /** The text in stretches of one language each; blanks, digits and signs stay with what stands before them. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Language han = hanIn(text);
        Language current = OWN;
        int start = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!Character.isLetter(c)) continue;
            Language language = ofLetter(c, han);
            if (language == current) continue;
            if (at > start) addRun(runs, current, text.substring(start, at));
            current = language;
            start = at;
        }
        if (start < text.length()) addRun(runs, current, text.substring(start));
        return runs;
    }

    /** Blanks at the end of a foreign stretch belong to the text around it. */
    private static void addRun(List<Run> runs, Language language, String text) {
        String words = language == OWN ? text : text.stripTrailing();
        runs.add(new Run(language, words));
        if (words.length() < text.length()) runs.add(new Run(OWN, text.substring(words.length())));
    }

    /** Han characters are Japanese where kana stand beside them. */
    private static Language hanIn(CharSequence text) {
        boolean kana = text.codePoints().anyMatch(c -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
        });
        return kana ? JAPANESE : CHINESE;
    }

    private static Language ofLetter(int letter, Language han) {
        if (letter < 0x0590) return OWN;
        return switch (Character.UnicodeScript.of(letter)) {
            case THAI -> THAI;
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HAN -> han;
            case HANGUL -> KOREAN;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            default -> OWN;
        };
    }
}
