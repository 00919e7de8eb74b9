package dev.debrief.document;

import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Documents as a form can show them whole, made from a seed: hostile text, odd zones, and no row without a word in it. */
final class CanonicalTrees {
    private static final List<String> ZONES = List.of(
            "Europe/Madrid",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kolkata",
            "Asia/Bangkok",
            "UTC",
            "+05:30",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "Africa/Casablanca",
            "Z");
    private static final List<String> PIECES = List.of(
            "word",
            " ",
            "  ",
            "-",
            "- ",
            "* ",
            "#",
            "F2",
            ",",
            "\"",
            "\"\"",
            "'",
            "<script>alert(1)</script>",
            "&amp;",
            "</textarea>",
            "{inject:reader}",
            "{#if}",
            "😀",
            "งานล่ม",
            "夜間更新",
            "\u202Eعربي",
            "\u00A0",
            "\u3000",
            "\uFEFF",
            "é",
            "e\u0301",
            "|",
            "`",
            "```",
            "\\",
            "%00",
            "--",
            "; drop table",
            "03:09",
            "+4m",
            ".",
            "\u2400",
            "\uFFFD");
    private static final List<String> BREAKS =
            List.of("\n", "\n\n", "\n  ", "\n\t", "\n   \n", "\n- ", "\n    code", "\n ");
    private static final List<String> WORDS = List.of(
            "6am ish",
            "about 6",
            "shortly after",
            "25:10",
            "2024-13-45",
            "03/04/2024",
            "when it rained",
            "未明",
            "between 3:00 and 4:00",
            "14.05",
            "7");

    private final Random random;
    private final ZoneId zone;

    private CanonicalTrees(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(any(ZONES));
    }

    static PostMortem from(long seed) {
        return new CanonicalTrees(seed).tree();
    }

    private PostMortem tree() {
        List<TimelineEntry> timeline = rows("t", this::entry);
        List<RowId> factorIds = rows("f", id -> id);
        List<Factor> factors = new ArrayList<>();
        for (RowId id : factorIds) factors.add(factor(id, factorIds.subList(0, factors.size())));
        return new PostMortem(
                new Standing(
                        new IncidentNumber(42), maybe() ? new Standing.Publication(instant(), line()) : null, maybe()),
                head(),
                milestones(timeline),
                prose(),
                new Impact(prose(), rows("g", this::figure)),
                prose(),
                timeline,
                factors,
                prose(),
                new Lessons(lessons(), lessons(), lessons(), lessons()),
                rows("a", id -> item(id, factorIds)),
                rows("s", id -> new Section(id, line(), filled(), any(List.of(Part.values())), maybe())),
                rows("l", id -> new Link(id, maybe() ? "https://example.org/a?b=1&c=<d>" : "", name(), maybe())));
    }

    private Head head() {
        return new Head(
                name(),
                orNull("SEV2"),
                orNull("Data loss"),
                names(),
                maybe() ? name() : null,
                maybe() ? name() : null,
                new Head.Roles(names(), names(), names()),
                names(),
                names(),
                names(),
                zone,
                maybe(),
                maybe() ? new IncidentNumber(7) : null);
    }

    private Milestones milestones(List<TimelineEntry> timeline) {
        Map<Milestone.Kind, Milestone> known = new HashMap<>();
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            String by = maybe() ? name() : null;
            int which = random.nextInt(4);
            if (which == 0) known.put(kind, new Milestone.NotApplicable(by));
            if (which == 1 && !timeline.isEmpty())
                known.put(kind, new Milestone.TakenFrom(any(timeline).id(), by));
            if (which == 2) known.put(kind, new Milestone.WrittenDown(when(), by));
        }
        return new Milestones(known);
    }

    private TimelineEntry entry(RowId id) {
        When when = random.nextInt(4) > 0 ? when() : When.unsaid();
        return new TimelineEntry(
                id,
                when,
                maybe() ? any(List.of(TimelineEntry.Kind.values())) : null,
                filled(),
                line(),
                line(),
                maybe());
    }

    private Factor factor(RowId id, List<RowId> earlier) {
        List<RowId> ledTo = earlier.stream().filter(row -> maybe()).toList();
        return new Factor(id, any(List.of(Factor.Role.values())), maybe() ? name() : null, filled(), ledTo, maybe());
    }

    private ActionItem item(RowId id, List<RowId> factors) {
        return new ActionItem(
                id,
                maybe() ? new ActionItemNumber(1 + random.nextInt(99)) : null,
                filled(),
                maybe() ? name() : null,
                maybe() ? when() : When.unsaid(),
                maybe() ? any(List.of(ActionItem.Kind.values())) : null,
                maybe() ? any(List.of(ActionItem.Priority.values())) : null,
                any(List.of(ActionItem.State.values())),
                line(),
                factors.stream().filter(row -> maybe()).toList(),
                maybe());
    }

    private Impact.Figure figure(RowId id) {
        return new Impact.Figure(id, name(), maybe() ? "about 300" : line(), line(), maybe());
    }

    private When when() {
        return switch (random.nextInt(5)) {
            case 0 -> new When.OnDay(LocalDate.ofEpochDay(random.nextInt(25_000)), maybe() ? name() : null);
            case 1 -> new When.InWords(any(WORDS));
            case 2 -> When.at(nearAChangeOfClocks());
            default -> new When.Exact(instant(), maybe() ? name() : null);
        };
    }

    private Instant instant() {
        long second = random.nextInt(Integer.MAX_VALUE);
        return switch (random.nextInt(3)) {
            case 0 -> Instant.ofEpochSecond(second - second % 60);
            case 1 -> Instant.ofEpochSecond(second);
            default -> Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
        };
    }

    private Instant nearAChangeOfClocks() {
        var change = zone.getRules().nextTransition(instant());
        return change == null ? instant() : change.getInstant().plusSeconds(60L * (random.nextInt(240) - 120));
    }

    private List<Markdown> lessons() {
        return rows("x", id -> filled());
    }

    private <T> List<T> rows(String prefix, java.util.function.Function<RowId, T> make) {
        List<T> rows = new ArrayList<>();
        int count = random.nextInt(5);
        for (int row = 0; row < count; row++) rows.add(make.apply(new RowId(prefix + "-" + row)));
        return rows;
    }

    private List<String> names() {
        return rows("n", id -> name()).stream().distinct().toList();
    }

    private String line() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(5);
        for (int piece = 0; piece < count; piece++) text.append(any(PIECES));
        return text.toString().strip();
    }

    /** A name is never empty, and stands alone: no blanks at its ends. */
    private String name() {
        return (line() + "x" + line()).strip();
    }

    private Markdown filled() {
        return new Markdown(prose().source() + (maybe() ? any(BREAKS) : "") + "x" + prose().source());
    }

    private Markdown prose() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(6);
        for (int piece = 0; piece < count; piece++) text.append(any(PIECES)).append(maybe() ? any(BREAKS) : "");
        return Markdown.of(text.toString());
    }

    private String orNull(String word) {
        return maybe() ? word : null;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
