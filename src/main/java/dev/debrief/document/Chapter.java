package dev.debrief.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading and the text below it, up to the next heading that is not deeper than {@code deepest}.
 *
 * @param level 1 or more; 0 for the text before the first heading
 * @param heading as it is written, without the marks of the heading
 */
record Chapter(int level, String heading, String body) {

    /** The chapters of a text in their order; the first is what stands before the first heading, maybe empty. */
    static List<Chapter> of(String text, int deepest) {
        Lines lines = Lines.of(text);
        List<Chapter> chapters = new ArrayList<>();
        int level = 0;
        String heading = "";
        int bodyFrom = 0;
        for (Node block : MarkdownSyntax.blocks(text).getChildren()) {
            if (!(block instanceof Heading next) || next.getLevel() > deepest) continue;
            chapters.add(new Chapter(level, heading, lines.cut(bodyFrom, lines.first(next))));
            level = next.getLevel();
            heading = Line.of(text.substring(
                    next.getText().getStartOffset(), next.getText().getEndOffset()));
            bodyFrom = lines.behind(next);
        }
        chapters.add(new Chapter(level, heading, lines.cut(bodyFrom, lines.count())));
        return chapters;
    }
}
