package dev.debrief.document;

import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Documents with hostile text in every field; the same seed gives the same document. */
public final class Trees {
    private static final List<String> PIECES = List.of(
            "word",
            "การแจ้งเตือน",
            "אירוע",
            "🔥",
            "\u2028",
            "\u0085",
            "\u00a0",
            "\u200f",
            "\u0000",
            "\t",
            " ",
            "  ",
            "    ",
            "\n",
            "\n",
            "\n\n",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "2) ",
            "# ",
            "## Timeline",
            "### What went well",
            "## Summary\n",
            "**",
            "__",
            "`",
            "```",
            "~~~\n",
            "```\ncode\n```\n",
            "> ",
            "> <!-- as written -->\n",
            "[x] ",
            "[ ] ",
            "[^1]: ",
            "[a]: /b\n",
            "---\n",
            "===\n",
            "\n---\ntitle: x\n---\n",
            "<!-- ",
            " -->",
            "<div>\n",
            "<script>",
            "</pre>",
            "<pre>",
            "\\",
            "\"",
            "'",
            ":",
            ": ",
            " #",
            "##",
            " ##",
            ",",
            "(",
            ")",
            "(internal)",
            "(detection)",
            "(no time)",
            "**F1**",
            "**AI-3** ",
            "**2024-06-21 03:09** ",
            "- Source: x",
            "- Owner: y\n",
            "- Led to: F1",
            "- Covers: F2",
            "| Measure | Amount | Unit |\n| --- | --- | --- |\n| a | b | c |\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n",
            "|",
            "&amp;",
            "<https://a.b>",
            "[a](b)",
            "]",
            "(as \"x\")",
            "not applicable",
            "2024-06-21",
            "2024-06-21 03:09",
            "true",
            "All times are in UTC.",
            "a_b",
            "~~",
            "!",
            "\uD83D",
            "é",
            "<!-- section -->",
            "``` ",
            "````markdown as-written\n");

    private static final List<String> ZONES = List.of(
            "Europe/Madrid", "UTC", "Asia/Bangkok", "+02:00", "Z", "America/St_Johns", "Australia/Lord_Howe", "GMT+3");

    private final Random random;
    private int rows;

    public Trees(long seed) {
        random = new Random(seed);
    }

    public PostMortem tree() {
        List<TimelineEntry> timeline = many(
                5,
                i -> new TimelineEntry(
                        id(),
                        when(),
                        maybe(() -> one(TimelineEntry.Kind.values())),
                        markdown(),
                        line(),
                        line(),
                        rarely()));
        List<RowId> factorIds = many(4, i -> id());
        List<Factor> factors = factorIds.stream()
                .map(id -> new Factor(
                        id, one(Factor.Role.values()), maybe(this::line), markdown(), some(factorIds), rarely()))
                .toList();
        return new PostMortem(
                standing(),
                head(),
                milestones(timeline),
                markdown(),
                new Impact(markdown(), many(3, i -> new Impact.Figure(id(), line(), line(), line(), rarely()))),
                markdown(),
                timeline,
                factors,
                markdown(),
                new Lessons(
                        many(2, i -> markdown()),
                        many(2, i -> markdown()),
                        many(1, i -> markdown()),
                        many(3, i -> markdown())),
                many(4, i -> actionItem(factorIds)),
                many(4, i -> new Section(id(), line(), markdown(), one(Part.values()), rarely())),
                many(3, i -> new Link(id(), line(), line(), rarely())));
    }

    private ActionItem actionItem(List<RowId> factors) {
        return new ActionItem(
                id(),
                maybe(() -> new ActionItemNumber(1 + random.nextInt(999))),
                markdown(),
                maybe(this::line),
                when(),
                maybe(() -> one(ActionItem.Kind.values())),
                maybe(() -> one(ActionItem.Priority.values())),
                one(ActionItem.State.values()),
                line(),
                some(factors),
                rarely());
    }

    private Standing standing() {
        Standing.Publication publication = maybe(() -> new Standing.Publication(instant(), maybe(this::line)));
        return new Standing(maybe(this::number), publication, rarely());
    }

    private IncidentNumber number() {
        return new IncidentNumber(1 + random.nextInt(999_999));
    }

    private Head head() {
        String title = line();
        if (title.isBlank()) title = "x";
        return new Head(
                title.length() > Head.LONGEST_TITLE ? title.substring(0, Head.LONGEST_TITLE) : title,
                maybe(this::line),
                maybe(this::line),
                lines(),
                maybe(this::line),
                maybe(this::line),
                new Head.Roles(lines(), lines(), lines()),
                lines(),
                lines(),
                lines(),
                ZoneId.of(one(ZONES.toArray(String[]::new))),
                rarely(),
                maybe(this::number));
    }

    private Milestones milestones(List<TimelineEntry> timeline) {
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            switch (random.nextInt(4)) {
                case 0 -> known.put(kind, new Milestone.WrittenDown(when(), maybe(this::line)));
                case 1 -> known.put(kind, new Milestone.NotApplicable(maybe(this::line)));
                case 2 -> {
                    RowId entry = timeline.isEmpty()
                            ? id()
                            : timeline.get(random.nextInt(timeline.size())).id();
                    known.put(kind, new Milestone.TakenFrom(entry, maybe(this::line)));
                }
                default -> {
                    // not known
                }
            }
        }
        return new Milestones(known);
    }

    private When when() {
        String words = line();
        return switch (random.nextInt(4)) {
            case 0 -> new When.Exact(instant(), maybe(this::line));
            case 1 -> new When.OnDay(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)), maybe(this::line));
            case 2 -> words.isBlank() ? When.unsaid() : new When.InWords(words);
            default -> When.unsaid();
        };
    }

    /** Now and then in the hour that daylight saving repeats in Europe. */
    private Instant instant() {
        Instant repeated = Instant.parse("2024-10-27T00:00:00Z").plusSeconds(60L * random.nextInt(150));
        Instant any = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
        return random.nextBoolean() ? repeated : any;
    }

    private Markdown markdown() {
        return random.nextInt(4) == 0 ? Markdown.EMPTY : Markdown.of(text(1 + random.nextInt(9)));
    }

    private String line() {
        return random.nextInt(4) == 0 ? "" : Line.of(text(1 + random.nextInt(4)));
    }

    private List<String> lines() {
        return many(3, i -> line());
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }

    private RowId id() {
        return new RowId("row-" + rows++);
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    private <T> T maybe(Supplier<T> made) {
        return random.nextBoolean() ? made.get() : null;
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> List<T> some(List<T> all) {
        return many(3, i -> all.get(random.nextInt(all.size())), all.isEmpty());
    }

    private <T> List<T> many(int most, IntFunction<T> made) {
        return many(most, made, false);
    }

    private <T> List<T> many(int most, IntFunction<T> made, boolean none) {
        List<T> many = new ArrayList<>();
        for (int i = none ? most : random.nextInt(most + 1); i > 0 && !none; i--) many.add(made.apply(i));
        return many;
    }
}
