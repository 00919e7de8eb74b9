package dev.debrief.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings that a template gives the four groups of lessons: {@code ### What went wrong <!-- went badly -->}. */
final class TemplateGroups {
    /** By these words the comment names a group, in the order of {@link Lessons}. */
    static final List<String> WORDS = List.of("went well", "went badly", "got lucky", "learned");

    private static final Pattern HEADING = Pattern.compile("###[ \t]+(.*)");

    private final BiConsumer<Integer, String> wrong;
    private final List<String> groups = new ArrayList<>(PartHeadings.LESSONS);
    private final Set<Integer> named = new HashSet<>();

    TemplateGroups(BiConsumer<Integer, String> wrong) {
        this.wrong = wrong;
    }

    /** @param from the number of the first line of the text */
    List<String> read(String text, int from) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            Matcher heading = HEADING.matcher(lines.get(i).strip());
            if (heading.matches()) name(heading.group(1), from + i);
            else {
                wrong.accept(
                        from + i,
                        "Lessons are made of rows, so no text starts them. Put “> ” before this line, right below the"
                                + " heading: then it stands beside the form as help.");
                break;
            }
        }
        return groups;
    }

    private void name(String written, int line) {
        TemplateHeading heading = TemplateHeading.read(Line.of(written), "");
        int group = heading.mark() == null
                ? PartHeadings.LESSONS.indexOf(heading.words())
                : WORDS.indexOf(heading.mark().toLowerCase(Locale.ROOT));
        if (group < 0) {
            wrong.accept(
                    line,
                    "Say which group of lessons this heads: “### " + heading.words() + " <!-- went badly -->”. The"
                            + " groups are " + String.join(", ", WORDS) + ".");
            return;
        }
        if (!named.add(group)) {
            wrong.accept(line, "The group “" + WORDS.get(group) + "” has a heading already. Take one of them out.");
        }
        groups.set(group, heading.words());
        boolean isTaken =
                groups.stream().filter(heading.words()::equalsIgnoreCase).count() > 1;
        int usual = PartHeadings.LESSONS.indexOf(heading.words());
        if (heading.words().isEmpty() || !TemplateHeading.staysItself(heading.words())) {
            wrong.accept(line, "This cannot head lessons. Write a few words without brackets and marks.");
        } else if (isTaken || (usual >= 0 && usual != group)) {
            wrong.accept(line, "Another group of lessons has this heading. Choose other words.");
        }
    }
}
