package dev.debrief.document.redaction;

import dev.debrief.document.Factor;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.document.TimelineEntry;
import dev.debrief.shared.Markdown;
import java.util.Random;

/** A document in which a word stands in internal rows and passages only. */
final class WithSecrets {
    private WithSecrets() {}

    static PostMortem in(PostMortem tree, String secret, Random random) {
        PostMortem noted = EveryText.rewritten(
                tree,
                (field, prose, text) -> prose && random.nextInt(3) == 0
                        ? text + "\n\n> [!INTERNAL]\n> the " + secret + "\n\n" + (random.nextBoolean() ? "on" : "")
                        : text);
        return new PostMortem(
                noted.standing(),
                noted.head(),
                noted.milestones(),
                noted.summary(),
                noted.impact(),
                noted.detection(),
                noted.timeline().stream().map(entry -> entry(entry, secret)).toList(),
                noted.factors().stream().map(factor -> factor(factor, secret)).toList(),
                noted.resolution(),
                noted.lessons(),
                noted.actionItems(),
                noted.sections().stream()
                        .map(section -> section.internal()
                                ? new Section(section.id(), secret, section.body(), section.after(), true)
                                : section)
                        .toList(),
                noted.links());
    }

    private static TimelineEntry entry(TimelineEntry entry, String secret) {
        if (!entry.internal()) return entry;
        return new TimelineEntry(
                entry.id(), entry.when(), entry.kind(), Markdown.of(secret + " failed"), secret, secret, true);
    }

    private static Factor factor(Factor factor, String secret) {
        if (!factor.internal()) return factor;
        return new Factor(factor.id(), factor.role(), factor.category(), Markdown.of(secret), factor.ledTo(), true);
    }
}
