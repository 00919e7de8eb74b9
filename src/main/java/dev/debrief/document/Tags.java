package dev.debrief.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in brackets behind the start of a row, divided by commas: {@code (root cause, alerting, internal)}. */
final class Tags {
    static final String INTERNAL = "internal";

    private final List<String> written;

    private Tags(List<String> written) {
        this.written = written;
    }

    static String write(List<String> tags) {
        return tags.isEmpty() ? "" : "(" + String.join(", ", tags) + ")";
    }

    /** A word that is anybody's: in quotation marks where it holds more than letters, digits, blanks and hyphens. */
    static String word(String word, List<String> taken) {
        boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
        return plain && !taken.contains(word) ? word : PlainText.quote(word);
    }

    /** Where the closing bracket stands; -1 where there is none on this line. */
    static int closing(String text, int opening) {
        for (int i = opening + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == ')') return i;
            if (text.charAt(i) != '"') continue;
            int behind = PlainText.behindQuoted(text, i);
            if (behind < 0) return -1;
            i = behind - 1;
        }
        return -1;
    }

    /** The tags between two brackets. */
    static Tags of(String between) {
        List<String> tags = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= between.length(); i++) {
            if (i == between.length() || between.charAt(i) == ',') {
                tags.add(between.substring(from, i).strip());
                from = i + 1;
            } else if (between.charAt(i) == '"') {
                int behind = PlainText.behindQuoted(between, i);
                if (behind > 0) i = behind - 1;
            }
        }
        return new Tags(tags);
    }

    boolean take(String tag) {
        return written.remove(tag);
    }

    /** Takes the first tag that means something. */
    <T> @Nullable T take(Function<String, Optional<T>> meaning) {
        for (Iterator<String> each = written.iterator(); each.hasNext(); ) {
            Optional<T> meant = meaning.apply(each.next());
            if (meant.isPresent()) {
                each.remove();
                return meant.get();
            }
        }
        return null;
    }

    /** Takes the first tag of those that have a word. */
    <T> @Nullable T take(T[] all, Function<T, String> word) {
        return take(tag -> {
            for (T one : all) if (word.apply(one).equals(tag)) return Optional.of(one);
            return Optional.empty();
        });
    }

    /** Takes one word of anybody's. */
    @Nullable
    String takeWord() {
        return take(tag -> Optional.of(PlainText.isQuoted(tag) ? PlainText.unquote(tag) : tag)
                .filter(word -> !word.isBlank()));
    }

    boolean areAllTaken() {
        return written.isEmpty();
    }
}
