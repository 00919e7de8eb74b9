package dev.debrief.document.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A fact whose name is a heading, and its value what stands below it: {@code ## Severity}, {@code High}. */
final class FactHeading {
    private static final Set<Fact> SHORT = EnumSet.of(Fact.SEVERITY, Fact.STATUS, Fact.DATE, Fact.LEAD, Fact.ZONE);
    private static final int LONGEST = 300;
    private static final int LONGEST_VALUE = 60;

    /** What divides a value from its explanation. */
    private static final Pattern EXPLAINED = Pattern.compile("\\s+[-–—]\\s+|[:;]\\s|\\.(?:\\s|$)|\\n");

    private FactHeading() {}

    /** Empty where the heading names no fact, or where more than the fact stands below it. */
    static Optional<Label> read(Chapter chapter) {
        Optional<Fact> fact = chapter.heading.isBlank() ? Optional.empty() : Fact.of(chapter.heading);
        boolean alone = chapter.children.isEmpty()
                && chapter.blocks.stream().filter(FactHeading::says).count() == 1;
        if (fact.isEmpty() || !alone) return Optional.empty();
        Block block = chapter.blocks.get(0);
        if (fact.get() == Fact.AUTHORS && block instanceof Block.Items items) {
            String names = String.join(
                    ", ",
                    items.items().stream().map(item -> Plain.of(item.body())).toList());
            return names.length() > LONGEST ? Optional.empty() : Optional.of(new Label(chapter.heading, names, true));
        }
        if (!(block instanceof Block.Paragraph paragraph) || paragraph.source().length() > LONGEST)
            return Optional.empty();
        boolean names = fact.get() == Fact.AUTHORS && !paragraph.source().contains(". ");
        if (!names && !SHORT.contains(fact.get())) return Optional.empty();
        String value = names ? paragraph.source() : EXPLAINED.split(paragraph.source(), 2)[0];
        return value.isBlank() || (!names && value.length() > LONGEST_VALUE)
                ? Optional.empty()
                : Optional.of(new Label(chapter.heading, value.strip(), true));
    }

    private static boolean says(Block block) {
        return !(block instanceof Block.Other other && other.isRule());
    }
}
