package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The typed fields, with what no database and no page can hold replaced and remarked on. */
final class TypedFields {
    /** The most characters that one field may hold. */
    static final int LONGEST = 2_000_000;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+");

    private final Manuscript manuscript;
    private final Findings findings;

    TypedFields(Manuscript typed, Findings findings) {
        this.findings = findings;
        Map<String, String> clean = new HashMap<>();
        typed.fields().forEach((field, value) -> clean.put(field, clean(field, value)));
        this.manuscript = new Manuscript(clean, typed.rows());
    }

    /** The rows of a list in which something is typed. */
    List<RowId> rows(String list) {
        return manuscript.rows(list).stream()
                .filter(row -> !manuscript.isBlank(list, row))
                .toList();
    }

    /** The names of the chapters that have a field in the form. */
    List<String> chapters() {
        return manuscript.fields().keySet().stream()
                .flatMap(field -> TemplateChapter.named(field).stream())
                .sorted()
                .toList();
    }

    FactorLabels factorLabels() {
        return FactorLabels.of(manuscript);
    }

    Map<String, List<RowId>> factorPointers() {
        return FactorPointers.in(manuscript);
    }

    String line(String field) {
        return manuscript.value(field);
    }

    @Nullable
    String lineOrNull(String field) {
        String line = line(field);
        return line.isEmpty() ? null : line;
    }

    Markdown prose(String field) {
        return Markdown.of(manuscript.value(field));
    }

    String text(String field) {
        return manuscript.value(field);
    }

    List<String> names(String field) {
        return CommaList.read(line(field));
    }

    boolean isOn(String field) {
        return line(field).equals("on");
    }

    private String clean(String field, String value) {
        if (value.length() > LONGEST) {
            findings.stopsSaving(
                    field,
                    String.format(
                            Locale.ENGLISH,
                            "%,d characters were typed here, and %,d can be kept. Shorten it, or keep the rest elsewhere and"
                                    + " link to it.",
                            value.length(),
                            LONGEST));
        }
        String text = withoutUnspeakable(field, value);
        return ManuscriptFields.isProse(field) ? text : oneLine(field, text.strip());
    }

    private String withoutUnspeakable(String field, String value) {
        String text = value;
        if (text.indexOf('\0') >= 0) {
            text = text.replace('\0', '\u2400');
            findings.doubt(
                    field,
                    "A character without a meaning (NUL) was replaced by \u2400. Take it out if it came in by chance.");
        }
        String whole = HalfCharacters.replaced(text);
        if (!whole.equals(text)) {
            findings.doubt(field, "Half a character was replaced by \uFFFD. Type the character again.");
        }
        return whole;
    }

    private String oneLine(String field, String text) {
        if (!BREAKS.matcher(text).find()) return text;
        findings.doubt(field, "Line breaks and control characters became blanks, because this is one line.");
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
