package dev.debrief.document.reading;

import dev.debrief.document.Factor;
import dev.debrief.document.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts every chapter of a document where it belongs. Each word of it goes somewhere. */
final class Assembly {
    private static final Set<Meaning> EXTRACTED = Set.of(
            Meaning.TIMELINE,
            Meaning.ACTIONS,
            Meaning.LESSONS,
            Meaning.WENT_WELL,
            Meaning.WENT_BADLY,
            Meaning.GOT_LUCKY,
            Meaning.CAUSE,
            Meaning.CONTRIBUTING,
            Meaning.IMPACT,
            Meaning.DETECTION,
            Meaning.RESOLUTION,
            Meaning.SUMMARY,
            Meaning.TRIGGER,
            Meaning.KEY_EVENTS);

    private static final int MOST_PIECES = 20;

    private final Draft draft;
    private final Timeline timeline;

    Assembly(Draft draft, Timeline timeline) {
        this.draft = draft;
        this.timeline = timeline;
    }

    /** One chapter and everything below it. */
    void add(Chapter chapter) {
        switch (chapter.meaning) {
            case SUMMARY -> prose(Part.SUMMARY, chapter);
            case IMPACT -> prose(Part.IMPACT, chapter);
            case DETECTION -> prose(Part.DETECTION, chapter);
            case RESOLUTION -> prose(Part.RESOLUTION, chapter);
            case TIMELINE -> timeline(chapter);
            case TRIGGER -> trigger(chapter);
            case CAUSE -> cause(chapter);
            case CONTRIBUTING -> contributing(chapter);
            case LESSONS, WENT_WELL, WENT_BADLY, GOT_LUCKY -> lessons(chapter);
            case ACTIONS -> actions(chapter);
            case ASIDE -> draft.section(chapter.heading, chapter.level, chapter.wholeText());
            default -> section(chapter);
        }
    }

    /** The text of a chapter without what stands under headings that have a place of their own; those are added behind it. */
    private String text(Chapter chapter, List<Chapter> apart) {
        List<String> texts = new ArrayList<>();
        if (tells(chapter) && chapter.meaning != Meaning.NONE) texts.add("### " + chapter.heading);
        texts.add(chapter.ownText());
        for (Chapter child : chapter.children) {
            boolean again = chapter.ownText().isBlank()
                    && child == chapter.children.get(0)
                    && child.meaning == Meaning.NONE
                    && chapter.meaning != Meaning.NONE
                    && Meaning.ofLabel(child.heading)
                            .filter(chapter.meaning::equals)
                            .isPresent()
                    && Meaning.saysNothingElse(child.heading);
            if (EXTRACTED.contains(child.meaning)) {
                apart.add(child);
                continue;
            }
            List<Chapter> below = new ArrayList<>();
            String inside = text(child, below);
            boolean said = again || (child.meaning != Meaning.NONE && tells(child));
            texts.add(said ? inside : child.written(inside));
            apart.addAll(below);
        }
        return String.join(
                "\n\n",
                texts.stream()
                        .filter(text -> !text.isBlank())
                        .map(String::strip)
                        .toList());
    }

    /** Whether a heading says more than the name of a part. */
    private static boolean tells(Chapter chapter) {
        String plain = Plain.of(chapter.heading);
        boolean more = plain.split("\\s+").length > 4 || plain.chars().anyMatch(Character::isDigit);
        return chapter.heading.contains("](") || (more && !Meaning.saysNothingElse(chapter.heading));
    }

    private void prose(Part part, Chapter chapter) {
        List<Chapter> apart = new ArrayList<>();
        String text = text(chapter, apart);
        if (!text.isBlank() || apart.isEmpty()) draft.prose(part, chapter.heading, chapter.level, text);
        apart.forEach(this::add);
    }

    private void section(Chapter chapter) {
        List<Chapter> apart = new ArrayList<>();
        String text = text(chapter, apart);
        boolean background = chapter.meaning == Meaning.BACKGROUND && draft.background == null && !text.isBlank();
        if (background) draft.background = dev.debrief.shared.Markdown.of(text);
        draft.section(chapter.heading, chapter.level, text);
        apart.forEach(this::add);
    }

    private void trigger(Chapter chapter) {
        List<Chapter> apart = new ArrayList<>();
        String text = text(chapter, apart);
        if (!text.isBlank()) draft.factor(Factor.Role.TRIGGER, text);
        if (!text.isBlank() && draft.trigger == null) draft.trigger = dev.debrief.shared.Markdown.of(text);
        apart.forEach(this::add);
    }

    private void cause(Chapter chapter) {
        List<Whys.Step> whys = Whys.of(chapter);
        if (!whys.isEmpty()) {
            draft.causes(whys);
            return;
        }
        if (chapter.children.size() == 1) {
            List<Whys.Step> below = Whys.below(chapter.children.get(0));
            String own = chapter.ownText();
            if (!below.isEmpty()) {
                if (!Marks.isPlaceholder(own)) draft.factor(Factor.Role.ROOT_CAUSE, own);
                else if (!own.isBlank()) draft.section(chapter.heading, chapter.level, own);
                draft.causes(below);
                return;
            }
        }
        boolean list =
                chapter.children.isEmpty() && chapter.blocks.stream().allMatch(block -> block instanceof Block.Items);
        if (list) {
            Rows rows = Rows.of(chapter);
            for (String thought : rows.thoughts()) draft.factor(Factor.Role.ROOT_CAUSE, thought);
            leave(chapter, rows.left());
            return;
        }
        List<Chapter> apart = new ArrayList<>();
        String text = text(chapter, apart);
        boolean nothing = text.isBlank() && !apart.isEmpty() && Meaning.saysNothingElse(chapter.heading);
        if (nothing) draft.place = Part.CAUSES;
        else if (Marks.isPlaceholder(text)) draft.section(chapter.heading, chapter.level, text);
        else draft.factor(Factor.Role.ROOT_CAUSE, text);
        apart.forEach(this::add);
    }

    private void contributing(Chapter chapter) {
        Rows rows = Rows.of(chapter);
        rows.thoughts().forEach(text -> draft.factor(Factor.Role.CONTRIBUTING, text));
        draft.place = Part.CAUSES;
        leave(chapter, rows.left());
        others(chapter);
    }

    private void lessons(Chapter chapter) {
        draft.place = Part.LESSONS;
        Rows rows = Rows.of(chapter);
        rows.thoughts().forEach(text -> draft.lesson(chapter.meaning, text));
        leave(chapter, rows.left());
        deeper(chapter);
    }

    private void actions(Chapter chapter) {
        draft.place = Part.ACTION_ITEMS;
        TaskReader.Tasks read = TaskReader.read(chapter);
        draft.tasks.addAll(read.tasks());
        leave(chapter, read.left());
        deeper(chapter);
    }

    /** Whatever in a chapter of rows has a place of its own. */
    private void others(Chapter chapter) {
        for (Chapter child : chapter.children) if (child.meaning != Meaning.NONE) add(child);
    }

    private void deeper(Chapter chapter) {
        for (Chapter child : chapter.children) {
            if (child.meaning != Meaning.NONE) add(child);
            else deeper(child);
        }
    }

    private void leave(Chapter chapter, List<String> left) {
        leave(chapter, left, tells(chapter) && Timed.read(chapter.heading).isEmpty());
    }

    /** @param tells whether its heading says something that stands nowhere else */
    private void leave(Chapter chapter, List<String> left, boolean tells) {
        String text =
                String.join("\n\n", left.stream().filter(one -> !one.isBlank()).toList());
        if (!text.isBlank() || tells) draft.section(chapter.heading, chapter.level, text);
    }

    /** {@code Timeline - 29 May 2021}: the name of a part, and the day that its entries have. */
    private static boolean isPartOfDay(Chapter chapter) {
        Pieces pieces = Pieces.of(Plain.of(chapter.heading));
        for (int at = 1; at < MOST_PIECES && !pieces.isEnd(at); at++) {
            Optional<Stamp> stamp = StampReader.read(pieces, at).filter(Stamp::isDayOnly);
            if (stamp.isEmpty()) continue;
            int end = at + stamp.get().pieces();
            if (pieces.at(end).is(")", "]")) end++;
            String name = pieces.cut(0, at).replaceAll("[\\s(\\[:,–—-]+$", "");
            return pieces.isEnd(end) && Meaning.saysNothingElse(name);
        }
        return false;
    }

    private void timeline(Chapter chapter) {
        draft.place = Part.TIMELINE;
        int before = timeline.left().size();
        int entries = timeline.entries().size();
        TimelineReader.read(chapter, timeline);
        List<String> left = timeline.left().subList(before, timeline.left().size()).stream()
                .filter(text -> !ZoneFinder.saysOnlyUniversal(text))
                .toList();
        boolean isDayOfEntries = timeline.entries().size() > entries && isPartOfDay(chapter);
        leave(chapter, left, tells(chapter) && Timed.read(chapter.heading).isEmpty() && !isDayOfEntries);
        deeper(chapter);
    }
}
