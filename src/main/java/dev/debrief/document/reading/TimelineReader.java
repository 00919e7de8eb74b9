package dev.debrief.document.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the entries of a chapter: bullets, rows, headings, lines. */
final class TimelineReader {
    private static final int DEEPEST = 4;
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>[ \\t]*\\n?|\\\\\\n|[ \\t]{2,}\\n");
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]]\\s+");

    private final Timeline timeline;

    private TimelineReader(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Adds what a chapter of a timeline holds. */
    static void read(Chapter chapter, Timeline timeline) {
        TimelineReader reader = new TimelineReader(timeline);
        timeline.begin();
        if (Timed.read(chapter.heading).isPresent()) reader.heading(chapter, true);
        else reader.whole(chapter);
        timeline.end();
    }

    private void whole(Chapter chapter) {
        String heading = Plain.of(chapter.heading);
        dayIn(heading);
        inside(chapter);
    }

    /** The day for all, where the heading names it: {@code Timeline, 29 May 2021}. */
    private void dayIn(String heading) {
        Pieces pieces = Pieces.of(heading);
        for (int at = 1; !pieces.isEnd(at) && at < 40; at++) {
            if (pieces.at(at).is("on", "the", "of")) continue;
            Optional<Stamp> stamp = StampReader.read(pieces, at)
                    .filter(found -> found.day() != null && !found.day().isTwofold());
            if (stamp.isPresent() && stamp.get().isDayOnly()) {
                timeline.dayIs(stamp.get());
                return;
            }
        }
    }

    private void inside(Chapter chapter) {
        blocks(chapter.blocks);
        boolean timedHeadings = chapter.children.stream()
                .anyMatch(child -> Timed.read(child.heading).isPresent());
        for (Chapter child : chapter.children) if (child.meaning == Meaning.NONE) heading(child, timedHeadings);
    }

    private void heading(Chapter chapter, boolean amongTimed) {
        Optional<Timed> timed = Timed.read(chapter.heading);
        if (timed.isPresent() && !(timed.get().stamp().isDayOnly() && holdsEntries(chapter))) {
            String text = timed.get().rest() + "\n\n" + chapter.wholeText();
            timeline.settle();
            timeline.add(timed.get().stamp(), text.strip(), timed.get().address(), chapter.line);
            return;
        }
        if (timed.isEmpty() && amongTimed && !holdsEntries(chapter) && !chapter.isEmpty()) {
            timeline.settle();
            timeline.add(null, (chapter.heading + "\n\n" + chapter.wholeText()).strip(), null, chapter.line);
            return;
        }
        timed.ifPresent(day -> timeline.dayIs(day.stamp()));
        String name = timed.map(Timed::rest).orElse(chapter.heading);
        timeline.groupIs(name.isBlank() ? null : name);
        timeline.begin();
        inside(chapter);
    }

    /** Whether there are rows or lines with times below a heading. */
    private static boolean holdsEntries(Chapter chapter) {
        boolean rows =
                chapter.blocks.stream().anyMatch(block -> block instanceof Block.Items || block instanceof Block.Table);
        boolean lines = chapter.blocks.stream()
                .anyMatch(block -> block instanceof Block.Paragraph paragraph
                        && Timed.read(paragraph.source()).isPresent());
        return rows
                || lines
                || chapter.children.stream()
                        .anyMatch(child -> Timed.read(child.heading).isPresent() || holdsEntries(child));
    }

    private void blocks(List<Block> blocks) {
        boolean several =
                blocks.stream().filter(block -> block instanceof Block.Items).count() > 1;
        boolean examples = false;
        for (Block block : blocks) {
            boolean said = timeline.isAwaiting() && !(block instanceof Block.Paragraph);
            if (said) {
                timeline.passage(block.source(), false);
            } else if (block instanceof Block.Items items) {
                if (examples && several) timeline.leave(items.source());
                else items.items().forEach(item -> item(item, 0));
            } else if (block instanceof Block.Table table) {
                TimelineTable.read(table, timeline);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Code code && !timeline.hasEntriesHere() && isLog(code)) {
                code(code);
            } else if (!(block instanceof Block.Other other && other.isRule())) {
                timeline.passage(block.source(), false);
            }
            examples = block instanceof Block.Paragraph paragraph && Marks.leadsToExamples(paragraph.source());
        }
    }

    private void item(Item item, int depth) {
        String body = BOX.matcher(item.body()).replaceFirst("");
        if (Marks.isPlaceholder(body)) {
            timeline.leave(body);
            return;
        }
        Optional<Timed> timed = Timed.read(body);
        List<Block> blocks =
                body.indexOf('\n') < 0 || depth >= DEEPEST ? List.of() : BlockReader.read(body, item.line());
        Optional<Block.Items> nested = nested(blocks);
        if (timed.isPresent()) {
            boolean dayAlone = timed.get().stamp().isDayOnly() && nested.isPresent() && isAlone(blocks);
            if (!dayAlone) {
                timeline.add(
                        timed.get().stamp(), timed.get().rest(), timed.get().address(), item.line());
                return;
            }
            timeline.dayIs(timed.get().stamp());
            nested.get().items().forEach(inner -> item(inner, depth + 1));
            return;
        }
        if (nested.isPresent() && blocks.size() == 2 && TimedItems.mostly(nested.get())) {
            timeline.groupIs(blocks.get(0).source());
            nested.get().items().forEach(inner -> item(inner, depth + 1));
            return;
        }
        Trailing.read(body)
                .ifPresentOrElse(
                        end -> timeline.add(end.stamp(), end.rest(), null, item.line()),
                        () -> timeline.add(null, body, null, item.line()));
    }

    private static Optional<Block.Items> nested(List<Block> blocks) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        return last instanceof Block.Items items ? Optional.of(items) : Optional.empty();
    }

    /** Whether nothing but the time stands above the list. */
    private static boolean isAlone(List<Block> blocks) {
        return blocks.size() == 2 && Timed.whole(blocks.get(0).source()).isPresent();
    }

    private void paragraph(Block.Paragraph paragraph) {
        String source = paragraph.source();
        boolean broken = BREAK.matcher(source).find();
        String[] lines = broken ? BREAK.split(source, -1) : source.split("\n", -1);
        boolean entries = broken ? anyTimed(lines) : Timed.read(lines[0]).isPresent();
        if (!entries) {
            timeline.passage(source, !source.strip().startsWith("!["));
            return;
        }
        int line = paragraph.line();
        StringBuilder open = new StringBuilder();
        for (String one : lines) {
            if (Timed.read(one)
                    .filter(timed -> broken || timed.stamp().clock() != null || timed.enclosed())
                    .isPresent()) {
                line(open.toString(), line);
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : "\n").append(one.strip());
            line += broken ? (int) one.chars().filter(c -> c == '\n').count() : 1;
        }
        line(open.toString(), line);
    }

    private static boolean anyTimed(String[] lines) {
        for (String line : lines) if (Timed.read(line).isPresent()) return true;
        return false;
    }

    private void line(String text, int line) {
        if (text.isBlank()) return;
        Optional<Timed> timed = Timed.read(text);
        if (timed.isPresent()
                && timed.get().stamp().isDayOnly()
                && ZoneFinder.sentence(timed.get().rest()).isPresent()) {
            timeline.dayIs(timed.get().stamp());
            timeline.passage(text, true);
            return;
        }
        if (timed.isEmpty()) timeline.passage(text, true);
        else if (timed.get().rest().isBlank() && timed.get().stamp().isDayOnly())
            timeline.dayIs(timed.get().stamp());
        else if (timed.get().rest().isBlank() && timed.get().stamp().clock() != null)
            timeline.awaits(timed.get().stamp(), line);
        else timeline.add(timed.get().stamp(), timed.get().rest(), timed.get().address(), line);
    }

    private static boolean isLog(Block.Code code) {
        return code.code()
                        .lines()
                        .filter(line -> Timed.read(line).isPresent())
                        .limit(2)
                        .count()
                == 2;
    }

    private void code(Block.Code code) {
        int line = code.line();
        StringBuilder open = new StringBuilder();
        for (String one : code.code().split("\n", -1)) {
            line++;
            if (Timed.read(one).isPresent()) {
                line(open.toString(), line - 1);
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : "\n").append(one.strip());
        }
        line(open.toString(), line);
    }
}
