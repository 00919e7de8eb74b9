package dev.debrief.archive.template;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.Part;
import dev.debrief.document.Template;
import dev.debrief.document.TemplateChapter;
import dev.debrief.document.TemplateReader;
import dev.debrief.document.TemplateReading;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * A template as somebody edits it.
 *
 * @param key empty for a new one
 * @param newest the version that was edited; 0 for a new one
 * @param name as it is called now
 * @param source what was typed
 * @param wrong what stands in the way of saving it
 * @param preview the parts of the form in their order; empty where the text cannot be read
 */
record TemplateForm(
        String key,
        int newest,
        String name,
        String source,
        List<Wrong> wrong,
        List<Previewed> preview,
        List<String> leftOut,
        boolean isArchived) {
    private static final String NEW = "new";
    private static final int LONGEST_LINE = 80;

    /** The level of the heading of each chapter in the preview. */
    private static final int CHAPTER = 3;

    /** One mistake, and the line as it stands there; line 0 is about the whole. */
    record Wrong(int line, String message, String text) {}

    /** One part of the form. */
    record Previewed(String heading, String kind, RawString help, RawString starter) {}

    static TemplateForm of(String key, int newest, String name, String source, boolean isArchived) {
        TemplateReading reading = TemplateReader.read(key.isEmpty() ? NEW : key, Math.max(newest, 1), source);
        List<String> lines = source.lines().toList();
        List<Wrong> wrong = reading.mistakes().stream()
                .map(mistake -> new Wrong(
                        mistake.line(),
                        mistake.message(),
                        mistake.line() <= lines.size() ? beginning(lines.get(mistake.line() - 1)) : ""))
                .toList();
        Optional<Template> template = reading.read();
        return new TemplateForm(
                key,
                newest,
                name,
                source,
                wrong,
                template.map(TemplateForm::preview).orElse(List.of()),
                template.map(TemplateForm::leftOut).orElse(List.of()),
                isArchived);
    }

    /** The same with something else in the way. */
    TemplateForm but(String message) {
        return new TemplateForm(
                key, newest, name, source, List.of(new Wrong(0, message, "")), preview, leftOut, isArchived);
    }

    private static String beginning(String line) {
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_LINE, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }

    private static List<Previewed> preview(Template template) {
        return template.chapters().stream().map(TemplateForm::previewed).toList();
    }

    private static Previewed previewed(TemplateChapter chapter) {
        String id = "preview-" + chapter.name() + "-";
        Part part = chapter.part();
        String kind = part == null ? "a section of its own" : Template.NONE.heading(part);
        return new Previewed(
                chapter.heading(),
                kind.equals(chapter.heading()) ? "" : kind,
                new RawString(MarkdownHtml.of(chapter.help(), id + "help-", AttachedFiles.NONE, CHAPTER)),
                new RawString(MarkdownHtml.of(chapter.starter(), id, AttachedFiles.NONE, CHAPTER)));
    }

    private static List<String> leftOut(Template template) {
        return template.order().stream()
                .filter(part -> !template.asksFor(part))
                .map(template::heading)
                .toList();
    }

    public boolean isNew() {
        return key.isEmpty();
    }

    /** Where the form is posted to. */
    public String address() {
        return "/settings/templates/" + (isNew() ? NEW : key);
    }

    public int rows() {
        return (int) Math.max(24, Math.min(60, source.lines().count() + 2));
    }
}
