package dev.debrief.document.redaction;

import dev.debrief.document.PostMortem;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that give an internal passage away. Identifiers (letters with digits, underscores, dots, inner capitals) do
 * wherever they stand; any other word does where no open passage of the document has it.
 */
final class Distinctive {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern IDENTIFIER = Pattern.compile(
            ".*\\p{L}[._-]*\\p{N}.*|.*\\p{N}[._-]*\\p{L}.*|.*_.*|.*\\p{L}{2}\\.\\p{L}{2}.*|.*\\p{Ll}\\p{Lu}.*");
    private static final Pattern AMOUNT =
            Pattern.compile("(?i)\\p{N}[\\p{N}.-]*\\p{L}{1,5}|sev-?[0-9]|p[0-9]{1,3}|v[0-9.]+");
    private static final int SHORTEST = 4;

    private Distinctive() {}

    static Set<String> words(Redaction redaction, PostMortem original, Known known) {
        Set<String> harmless = new HashSet<>();
        known.services().forEach(service -> take(service, harmless));
        original.head().services().forEach(service -> take(service, harmless));
        if (original.head().severity() != null) take(original.head().severity(), harmless);
        if (original.head().type() != null) take(original.head().type(), harmless);
        if (original.standing().number() != null)
            take(original.standing().number().toString(), harmless);
        redaction.replacements().forEach(one -> take(one.instead(), harmless));
        Set<String> open = new HashSet<>();
        take(redaction.open(), open);
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(redaction.internal()).results().map(found -> found.group()).forEach(word -> {
            String folded = Folded.words(word);
            if (word.length() < SHORTEST || harmless.contains(folded)) return;
            boolean identifies =
                    IDENTIFIER.matcher(word).matches() && !AMOUNT.matcher(word).matches();
            if (identifies || !open.contains(folded)) words.add(word);
        });
        return words;
    }

    private static void take(String text, Set<String> words) {
        words.add(Folded.words(text));
        WORD.matcher(text).results().forEach(found -> words.add(Folded.words(found.group())));
    }
}
