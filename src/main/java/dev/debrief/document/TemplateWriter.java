package dev.debrief.document;

import java.util.List;
import java.util.stream.Collectors;

/** A template as Markdown; {@link TemplateReader} reads it back. The same template always gives the same text. */
public final class TemplateWriter {
    private final StringBuilder text = new StringBuilder();

    private TemplateWriter() {}

    public static String write(Template template) {
        TemplateWriter writer = new TemplateWriter();
        writer.text.append(FrontMatter.RULE).append('\n');
        writer.scalar("name", template.name());
        writer.scalar("description", template.description());
        writer.scalar("language", template.language());
        writer.text.append(FrontMatter.RULE).append('\n');
        template.chapters().forEach(writer::chapter);
        return writer.text.toString();
    }

    private void scalar(String field, String value) {
        if (!value.isEmpty())
            text.append(field).append(": ").append(YamlScalar.write(value)).append('\n');
    }

    private void chapter(TemplateChapter chapter) {
        boolean isUsual = PartHeadings.part(chapter.heading()).isPresent();
        String mark =
                chapter.part() == null || isUsual ? "" : " <!-- part: " + PartHeadings.word(chapter.part()) + " -->";
        block("## " + PlainText.escape(chapter.heading()) + mark);
        if (!chapter.help().isEmpty()) {
            block(chapter.help()
                    .source()
                    .lines()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(Collectors.joining("\n")));
        }
        if (!chapter.starter().isEmpty()) block(chapter.starter().source());
        groups(chapter.groups());
    }

    private void groups(List<String> groups) {
        for (int group = 0; group < groups.size(); group++) {
            String heading = groups.get(group);
            if (heading.equals(PartHeadings.LESSONS.get(group))) continue;
            block("### " + PlainText.escape(heading) + " <!-- " + TemplateGroups.WORDS.get(group) + " -->");
        }
    }

    private void block(String block) {
        text.append('\n').append(block).append('\n');
    }
}
