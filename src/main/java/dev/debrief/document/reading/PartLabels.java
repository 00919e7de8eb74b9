package dev.debrief.document.reading;

import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which lines do the work of a heading where they stand: the names of parts, alone or before a text. */
final class PartLabels {
    private static final int LEVEL = 7;
    private static final int FEWEST = 3;
    private static final int LONGEST_LINE = 4_000;

    /** What a summary tells under labels of its own, though each has a place. */
    private static final Set<Meaning> INSIDE_SUMMARY = EnumSet.of(
            Meaning.IMPACT,
            Meaning.DETECTION,
            Meaning.TRIGGER,
            Meaning.CAUSE,
            Meaning.CONTRIBUTING,
            Meaning.RESOLUTION);

    private final Deque<Chapter> open;
    private final Lettering lettering;

    PartLabels(Deque<Chapter> open, Lettering lettering) {
        this.open = open;
        this.lettering = lettering;
    }

    /** Whether no heading around has a place of its own, but for one that holds several. */
    boolean isOutsideParts() {
        return open.stream()
                .noneMatch(
                        chapter -> chapter.real && chapter.named().isPresent() && !Meaning.isUmbrella(chapter.heading));
    }

    boolean isUnderUmbrella() {
        return open.stream()
                .anyMatch(chapter -> chapter.real && !chapter.isTitle && Meaning.isUmbrella(chapter.heading));
    }

    boolean fitsHere(Label label) {
        return !isUnderUmbrella()
                || Meaning.ofLabel(label.name())
                        .filter(INSIDE_SUMMARY::contains)
                        .isPresent();
    }

    /** Whether the items of a list are the parts of a post-mortem, three of them at least, though nothing sets their names apart. */
    static boolean areParts(Block.Items list) {
        return list.items().stream()
                        .flatMap(item -> Label.of(firstLine(item.body())).stream())
                        .flatMap(label -> Meaning.ofLabel(label.name()).stream())
                        .filter(INSIDE_SUMMARY::contains)
                        .distinct()
                        .count()
                >= FEWEST;
    }

    /** The name of a part with which an item begins. */
    static Optional<Label> partOf(Item item, boolean plain) {
        String first = firstLine(item.body());
        Optional<Label> label = Label.of(first);
        boolean alone = label.isEmpty()
                && Plain.of(first).split("\\s+").length <= 5
                && !item.body().strip().equals(first);
        Optional<Label> named = alone ? Optional.of(new Label(Plain.of(first), "", false)) : label;
        return named.filter(one -> plain || one.bold() || one.value().isEmpty())
                .filter(one -> Meaning.ofLabel(one.name()).isPresent());
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The label of a line that begins a part. */
    Optional<Label> of(String[] lines, int place, @Nullable Block next) {
        String line = lines[place];
        if (line.length() > LONGEST_LINE) return Optional.empty();
        Optional<Label> label = Label.of(line.replaceFirst("(?:\\\\|<br\\s*/?>|\\s{2,})$", ""));
        if (label.isEmpty()) return bare(lines, place, next);
        Label one = label.get();
        boolean first = lettering.plain() && place == 0;
        boolean alone = one.value().isEmpty() && (lines.length == 1 || one.bold() || first);
        if (alone && one.bold() && isGrouping()) return Optional.of(one);
        Optional<Meaning> meaning = Meaning.ofLabel(one.name());
        if (meaning.isEmpty()) return unknown(one, alone && place == 0, next);
        if (meaning.get() == Meaning.PEOPLE && !alone) return Optional.empty();
        if (alone) return isInTimeline(place, next) ? Optional.empty() : label;
        boolean fits = isOutsideParts() && (!isUnderUmbrella() || one.bold()) && fitsHere(one);
        boolean time = Timed.read(one.value()).isPresent();
        return fits && !time && meaning.get() != Meaning.ASIDE ? label : Optional.empty();
    }

    /** Where bold words do for headings, those that no post-mortem has do so too; in a summary they end the label before. */
    private Optional<Label> unknown(Label label, boolean alone, @Nullable Block next) {
        if (!label.bold() || Timed.read(label.name()).isPresent()) return Optional.empty();
        if (!label.value().isEmpty()) {
            boolean behindLabel = isUnderUmbrella() && !open.getFirst().real;
            return behindLabel ? Optional.of(label) : Optional.empty();
        }
        boolean begins = alone && lettering.bold() && isOutsideParts() && !isFirst();
        return begins && !isInTimeline(0, next) ? Optional.of(label) : Optional.empty();
    }

    private boolean isFirst() {
        Chapter root = open.getLast();
        return root.children.isEmpty() && root.blocks.isEmpty();
    }

    /** A line of nothing but the name of a part. */
    private Optional<Label> bare(String[] lines, int place, @Nullable Block next) {
        String text = lines[place].strip();
        int words = text.split("\\s+").length;
        boolean few = text.length() < 40 && !text.endsWith(".") && !text.startsWith("|") && words <= 4;
        if (!few || Meaning.ofLabel(text).isEmpty()) return Optional.empty();
        boolean rows = next instanceof Block.Items || next instanceof Block.Table;
        boolean forgotten = lines.length == 1 && words > 1 && rows && !isGrouping() && !isInTimeline(place, next);
        boolean below = open.stream().anyMatch(chapter -> chapter.level > 1 && chapter.real);
        boolean outside = isOutsideParts() && !isUnderUmbrella() && !below;
        boolean begins = lettering.plain()
                && (place == 0 || (place == 1 && isFirst()))
                && (place + 1 < lines.length || (next != null && !(next instanceof Block.Heading)));
        boolean itself = forgotten || (outside && (lines.length == 1 || begins));
        return itself ? Optional.of(new Label(text, "", false)) : Optional.empty();
    }

    private boolean isGrouping() {
        return grouping().isPresent();
    }

    /** The innermost chapter around whose rows stand in groups. */
    private Optional<Chapter> grouping() {
        return open.stream()
                .filter(chapter -> chapter.named()
                        .filter(meaning ->
                                meaning == Meaning.ACTIONS || meaning == Meaning.REMEDIATION || meaning.isLesson())
                        .isPresent())
                .findFirst();
    }

    /** Among labels the next one ends a timeline, but for one that groups entries; a heading holds whatever is below it. */
    private boolean isInTimeline(int place, @Nullable Block next) {
        Optional<Chapter> timeline = open.stream()
                .filter(chapter ->
                        chapter.named().filter(Meaning.TIMELINE::equals).isPresent())
                .findFirst();
        if (timeline.isEmpty()) return false;
        boolean entries = (next instanceof Block.Items items && TimedItems.mostly(items))
                || (next instanceof Block.Paragraph paragraph
                        && Timed.read(paragraph.source()).isPresent());
        return timeline.get().real || place > 0 || entries;
    }

    /** Below the innermost heading. */
    int level() {
        int level = open.stream()
                .filter(chapter -> chapter.real)
                .findFirst()
                .map(chapter -> chapter.level)
                .orElse(0);
        return Math.max(LEVEL, level + 1);
    }

    /** Below a label whose rows it groups, otherwise beside it. */
    int level(Label label) {
        int level = level();
        Optional<Chapter> around = grouping().filter(chapter -> !chapter.real);
        if (around.isEmpty() || !label.bold() || !label.value().isEmpty()) return level;
        boolean known = Meaning.ofLabel(label.name()).isPresent();
        boolean groups = Group.isOne(label.name())
                || Meaning.mentions(label.name(), around.get().named().orElse(Meaning.NONE));
        return groups && !known ? around.get().level + 1 : level;
    }
}
