package dev.debrief.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Templates with hostile headings, made from a seed; all of them are valid, because the reader says so. */
final class DrawnTemplates {
    private static final List<String> PARTS = List.of(
            "summary", "impact", "detection", "timeline", "causes", "resolution", "lessons", "action items", "links");
    private static final List<String> HEADINGS = List.of(
            "Background",
            "สาเหตุ",
            "背景",
            "Root *causes*",
            "1. What?",
            "a_b __c__",
            "`code`",
            "C#",
            "AT&T &amp; more",
            "<b>Bold</b>",
            "[x] done",
            "a | b",
            "Before ##",
            "- dash",
            "(internal) first",
            "What \\* went",
            "Impacts",
            "Front matter",
            "!",
            "أثر",
            "Title: x");
    private static final List<String> TEXTS = List.of(
            "One line",
            "Two\n\nparagraphs",
            "- a list\n- of two",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "```\n## no heading\n```",
            "> quoted",
            "### Third level",
            "**[time]** <!-- note -->",
            "    code");

    private final Random random;

    private DrawnTemplates(long seed) {
        random = new Random(seed);
    }

    /** One that is valid, or none where the seed makes none. */
    static Template from(long seed) {
        DrawnTemplates drawn = new DrawnTemplates(seed);
        return TemplateReader.read("drawn-" + Long.toHexString(seed), 1 + drawn.random.nextInt(9), drawn.text())
                .read()
                .orElse(Template.NONE);
    }

    private String text() {
        List<String> parts = new ArrayList<>(PARTS);
        List<String> headings = new ArrayList<>(HEADINGS);
        Collections.shuffle(parts, random);
        Collections.shuffle(headings, random);
        List<String> chapters = new ArrayList<>();
        for (String part : parts.subList(0, random.nextInt(parts.size() + 1))) {
            String own = PlainText.escape(headings.remove(0)) + " <!-- part: " + part + " -->";
            String usual = part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1);
            String groups = part.equals("lessons") && random.nextBoolean()
                    ? "\n### What *went* wrong? <!-- went badly -->\n\n### ได้เรียนรู้ <!-- learned -->\n"
                    : "";
            boolean hasProse =
                    Stream.of("summary", "impact", "detection", "resolution").anyMatch(part::equals);
            chapters.add("## " + (random.nextBoolean() ? own : usual) + help() + (hasProse ? starter() : groups));
        }
        for (int section = random.nextInt(5); section > 0; section--) {
            chapters.add("## " + PlainText.escape(headings.remove(0)) + help() + starter());
        }
        Collections.shuffle(chapters, random);
        return "---\nname: Drawn\n---\n\n" + String.join("\n\n", chapters) + "\n";
    }

    private String help() {
        if (random.nextBoolean()) return "\n";
        String help = TEXTS.get(random.nextInt(TEXTS.size()));
        return "\n\n> " + help.replace("\n", "\n> ") + "\n";
    }

    private String starter() {
        return random.nextBoolean() ? "" : "\n\n" + TEXTS.get(random.nextInt(TEXTS.size())) + "\n";
    }
}
