package dev.debrief.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a template from its Markdown, as docs/templates.md describes it. Every mistake names its line, and reading goes on,
 * so that all of them are told at once.
 */
public final class TemplateReader {
    /** Far more than any template needs, in characters. */
    public static final int LONGEST = 100_000;

    static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int SECOND_LEVEL = 2;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final String key;
    private final int version;
    private final Lines lines;
    private final FrontMatter matter;
    private final List<TemplateMistake> mistakes = new ArrayList<>();

    private TemplateReader(String key, int version, String text) {
        this.key = key;
        this.version = version;
        this.lines = Lines.of(text);
        this.matter = FrontMatter.of(text);
    }

    /**
     * Reads a template.
     *
     * @param key by which documents will name it, as {@code version}; neither stands in its text
     */
    public static TemplateReading read(String key, int version, String source) {
        String plain = source.startsWith("\uFEFF") ? source.substring(1) : source;
        String text = plain.replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > LONGEST) {
            String message = String.format(
                    Locale.ENGLISH,
                    "This has %,d characters, and %,d can be kept. Shorten it.",
                    text.length(),
                    LONGEST);
            return new TemplateReading(null, List.of(new TemplateMistake(1, message)));
        }
        return new TemplateReader(key, version, text).read();
    }

    private TemplateReading read() {
        String name = scalar("name", LONGEST_NAME);
        if (name.isEmpty()) {
            wrong(
                    nameLine(),
                    "The name is missing. Begin with the lines “---”, “name: What people call it” and “---”.");
        }
        String description = scalar("description", LONGEST_DESCRIPTION);
        String language = scalar("language", LONGEST_NAME);
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            wrong(lineOf("language:"), "“" + Excerpt.of(language) + "” is no language. Write a tag such as en or th.");
        }
        for (String left : matter.left()) {
            wrong(
                    lineOf(left),
                    "Only name, description and language stand here, each with a value on its line. Take “"
                            + Excerpt.of(left) + "” out.");
        }
        List<TemplateChapter> chapters = chapters();
        if (!mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparingInt(TemplateMistake::line));
            return new TemplateReading(null, mistakes);
        }
        return new TemplateReading(new Template(key, version, name, description, language, chapters, true), mistakes);
    }

    private String scalar(String field, int longest) {
        String value = Line.of(matter.take(field).orElse(""));
        if (value.length() > longest) {
            wrong(
                    lineOf(field + ":"),
                    "This " + field + " has " + value.length() + " characters; at most " + longest + " fit.");
        }
        return value;
    }

    private List<TemplateChapter> chapters() {
        int from = lines.count() - Lines.of(matter.body()).count();
        List<Cut> cuts = cuts(matter.body(), from);
        TemplateChapters chapters = new TemplateChapters(this::wrong);
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1).line : lines.count();
            Cut cut = cuts.get(i);
            if (cut.level != SECOND_LEVEL) {
                wrong(cut.line + 1, "A chapter has a heading of the second level: “## " + cut.heading + "”.");
            } else {
                chapters.add(cut.line + 1, cut.heading, lines.cut(cut.behind, end), cut.behind + 1);
            }
        }
        int first = cuts.isEmpty() ? lines.count() : cuts.get(0).line;
        before(from, first);
        if (cuts.isEmpty())
            wrong(lines.count(), "There is no chapter. Write at least one heading, such as “## Summary”.");
        return chapters.all();
    }

    private void before(int from, int first) {
        for (int line = from; line < first; line++) {
            if (lines.line(line).isBlank()) continue;
            wrong(line + 1, "Text stands before the first heading. Put it below one, or take it out.");
            return;
        }
    }

    /** A heading and where it stands, counted from 0. */
    private record Cut(int level, String heading, int line, int behind) {}

    private static List<Cut> cuts(String body, int from) {
        Lines lines = Lines.of(body);
        List<Cut> cuts = new ArrayList<>();
        for (Node block : MarkdownSyntax.blocks(body).getChildren()) {
            if (!(block instanceof Heading heading) || heading.getLevel() > SECOND_LEVEL) continue;
            String text = body.substring(
                    heading.getText().getStartOffset(), heading.getText().getEndOffset());
            cuts.add(new Cut(
                    heading.getLevel(), Line.of(text), from + lines.first(heading), from + lines.behind(heading)));
        }
        return cuts;
    }

    private int nameLine() {
        return Optional.of(lineOf("name:")).filter(line -> line > 1).orElse(1);
    }

    /** The first line that begins so; 1 where there is none. */
    private int lineOf(String start) {
        for (int line = 0; line < lines.count(); line++) if (lines.line(line).startsWith(start)) return line + 1;
        return 1;
    }

    private void wrong(int line, String message) {
        mistakes.add(new TemplateMistake(line, message));
    }
}
