package dev.debrief.document.reading;

import dev.debrief.document.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands before the first part: facts, and maybe a few sentences that do for a summary. */
final class Preamble {
    private static final Set<String> UNDERSTOOD = Set.of("title", "tags", "author", "authors");
    private static final int SENTENCES = 60;

    private final DocumentReader document;
    private final Draft draft;
    private final Assembly assembly;

    Preamble(DocumentReader document, Draft draft, Assembly assembly) {
        this.document = document;
        this.draft = draft;
        this.assembly = assembly;
    }

    /** Adds it, and then every chapter. */
    void add() {
        List<Block> blocks = new ArrayList<>(document.root().blocks);
        if (document.titleLine().isPresent() && document.facts().of(Fact.TITLE).isEmpty()) blocks.remove(0);
        document.titleChapter().ifPresent(title -> blocks.addAll(title.blocks));
        boolean summary = has(document.root(), Meaning.SUMMARY);
        List<String> kept = new ArrayList<>();
        List<String> lead = new ArrayList<>();
        blocks.removeIf(block -> block instanceof Block.Other other && other.isRule());
        for (Block block : blocks) (!summary && isLead(block) ? lead : kept).add(block.source());
        draft.section("", 0, String.join("\n\n", kept).strip());
        frontMatter();
        if (!lead.isEmpty()) draft.prose(Part.SUMMARY, "", 0, String.join("\n\n", lead));
        for (Chapter child : document.root().children) {
            if (!child.isTitle) assembly.add(child);
            else child.children.forEach(assembly::add);
        }
    }

    private static boolean has(Chapter chapter, Meaning meaning) {
        return chapter.meaning == meaning || chapter.children.stream().anyMatch(child -> has(child, meaning));
    }

    private static boolean isLead(Block block) {
        if (!(block instanceof Block.Paragraph paragraph)) return false;
        String plain = Plain.of(paragraph.source());
        boolean fact = paragraph
                .source()
                .lines()
                .anyMatch(line ->
                        Label.of(line).flatMap(label -> Fact.of(label.name())).isPresent());
        return !fact && plain.length() >= SENTENCES && !plain.startsWith("!");
    }

    private void frontMatter() {
        Matter matter = document.matter();
        if (matter.isEmpty() || UNDERSTOOD.containsAll(matter.values().keySet())) return;
        String fence = "```";
        while (matter.source().contains(fence)) fence += "`";
        draft.section("Front matter", 0, fence + "yaml\n" + matter.source() + "\n" + fence);
    }
}
