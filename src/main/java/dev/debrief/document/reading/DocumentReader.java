package dev.debrief.document.reading;

import dev.debrief.document.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document on its way from text to tree: blocks, chapters, their meaning, and then every part by its own grammar. */
final class DocumentReader {
    private static final int LONGEST_TITLE_LINE = 120;

    private final Matter matter;
    private final Mended mended;
    private final Chapter root;
    private final Facts facts;
    private final Optional<Chapter> title;
    private final String name;
    private final Vocabulary known;

    DocumentReader(String text, String name, Matter matter, Vocabulary known) {
        this.matter = matter;
        this.name = name;
        this.known = known;
        this.mended = Mended.of(behind(text, matter.lines()));
        this.root = outline(mended, matter);
        this.title = Title.chapter(root, matter.first("title").isPresent());
        title.ifPresent(chapter -> chapter.isTitle = true);
        Sense.decide(root);
        this.facts = FactReader.read(matter, root);
    }

    /** The chapters of a text, with what their headings say and nothing decided yet. */
    static Chapter outline(String text, Matter matter) {
        return outline(Mended.of(behind(text, matter.lines())), matter);
    }

    private static Chapter outline(Mended mended, Matter matter) {
        return Outline.of(BlockReader.read(mended.text(), matter.lines() + 1));
    }

    private static String behind(String text, int lines) {
        int at = 0;
        for (int line = 0; line < lines && at >= 0; line++)
            at = text.indexOf('\n', at) + 1 == 0 ? -1 : text.indexOf('\n', at) + 1;
        return at < 0 ? "" : text.substring(at);
    }

    Reading read() {
        Optional<String> said = zone();
        Assembled first = assembled(said.flatMap(Zones::read).orElse(ZoneOffset.UTC));
        Optional<String> written =
                said.or(() -> first.timeline().zoneOfEntries()).or(facts::zoneOfTimes);
        Optional<ZoneId> zone = written.flatMap(Zones::read);
        boolean again = said.isEmpty() && zone.isPresent() && !zone.get().equals(ZoneOffset.UTC);
        Assembled last = again ? assembled(zone.get()) : first;
        return new TreeMaker(this, last, written.orElse(null), zone.orElse(ZoneOffset.UTC)).make();
    }

    /** What was put together, and the times that it was read with. */
    record Assembled(Draft draft, Timeline timeline, Times times) {}

    private Optional<String> zone() {
        List<Chapter> timelines = new ArrayList<>();
        collect(root, timelines);
        return facts.of(Fact.ZONE).or(() -> ZoneFinder.in(timelines, root));
    }

    private static void collect(Chapter chapter, List<Chapter> timelines) {
        if (chapter.meaning == Meaning.TIMELINE) timelines.add(chapter);
        for (Chapter child : chapter.children) collect(child, timelines);
    }

    private Assembled assembled(ZoneId zone) {
        Times times = new Times(zone, day(), Whenabouts.monthFirst(mended.text()));
        Draft draft = new Draft();
        Timeline timeline = new Timeline(times.anew());
        Assembly assembly = new Assembly(draft, timeline);
        new Preamble(this, draft, assembly).add();
        return new Assembled(draft, timeline, times);
    }

    private @Nullable LocalDate day() {
        Boolean monthFirst = Whenabouts.monthFirst(mended.text());
        return Whenabouts.day(
                monthFirst,
                facts.of(Fact.STARTED).orElse(""),
                facts.of(Fact.DATE).orElse(""),
                facts.of(Fact.DETECTED).orElse(""),
                title.map(chapter -> chapter.heading).orElse(""),
                matter.first("title").orElse(""),
                name.replace('_', '-'),
                mended.text());
    }

    Matter matter() {
        return matter;
    }

    Mended mended() {
        return mended;
    }

    Chapter root() {
        return root;
    }

    Facts facts() {
        return facts;
    }

    Optional<Chapter> titleChapter() {
        return title;
    }

    /** A first line that does for a title: short, alone, no sentence, and no fact. */
    Optional<String> titleLine() {
        if (title.isPresent() || root.children.isEmpty() || root.blocks.isEmpty()) return Optional.empty();
        if (!(root.blocks.get(0) instanceof Block.Paragraph first)
                || matter.first("title").isPresent()) return Optional.empty();
        String plain = Plain.of(first.source());
        boolean line =
                first.source().strip().indexOf('\n') < 0 && plain.length() > 3 && plain.length() <= LONGEST_TITLE_LINE;
        boolean sentence = plain.matches(".*[.!:…,]")
                || Label.of(first.source())
                        .filter(label -> !label.value().isEmpty())
                        .isPresent();
        boolean picture = first.source().startsWith("!") || first.source().contains("<br");
        return line && !sentence && !picture ? Optional.of(plain) : Optional.empty();
    }

    String name() {
        return name;
    }

    Vocabulary known() {
        return known;
    }
}
