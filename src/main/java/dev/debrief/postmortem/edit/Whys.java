package dev.debrief.postmortem.edit;

import dev.debrief.document.Factor;
import dev.debrief.document.FactorLabels;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import io.quarkus.qute.TemplateData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Five whys: one way through the causes, a question at a time. Every answer is a cause below the one that was asked
 * about, in the same rows as the form has.
 *
 * @param chain from what people noticed down to the cause above the one that is asked about
 * @param here the cause that is asked about
 * @param reasons what led to it, as far as it was answered
 * @param last where the chain ends below it: the cause that could be the root
 * @param named the person whom the words of {@code here} name; empty where they name nobody
 */
@TemplateData
public record Whys(List<Step> chain, Step here, List<Step> reasons, Step last, String named) {
    /** Nothing yet, for the script to fill. */
    static final Whys BLANK;

    static {
        Step step = new Step("", "", "", false);
        BLANK = new Whys(List.of(), step, List.of(), step, "");
    }

    /** One cause by its row, its label and what was typed of it. */
    @TemplateData
    public record Step(String id, String label, String text, boolean root) {}

    /** Empty where there is no such cause. */
    static Optional<Whys> at(Manuscript typed, RowId row, List<String> names) {
        if (!CauseTree.rows(typed).contains(row)) return Optional.empty();
        Deque<Step> chain = new ArrayDeque<>();
        Deque<RowId> seen = new ArrayDeque<>(List.of(row));
        for (Optional<RowId> up = CauseTree.ledTo(typed, row); up.isPresent(); up = CauseTree.ledTo(typed, up.get())) {
            if (seen.contains(up.get())) break;
            seen.add(up.get());
            chain.addFirst(step(typed, up.get()));
        }
        List<Step> reasons = CauseTree.because(typed, row).stream()
                .map(reason -> step(typed, reason))
                .toList();
        Step here = step(typed, row);
        String named = NamedPerson.in(here.text(), names).orElse("");
        return Optional.of(new Whys(List.copyOf(chain), here, reasons, step(typed, last(typed, row)), named));
    }

    /** The answer as a new cause below the one that was asked about. */
    static Manuscript answer(Manuscript typed, RowId asked, String words, RowId fresh) {
        return reword(CauseMoves.add(typed, "below", asked, fresh), fresh, words);
    }

    static Manuscript reword(Manuscript typed, RowId row, String words) {
        return typed.with(ManuscriptFields.name(ManuscriptFields.FACTORS, row, "text"), words.strip());
    }

    static Manuscript callRoot(Manuscript typed, RowId row) {
        return typed.with(ManuscriptFields.name(ManuscriptFields.FACTORS, row, "role"), Factor.Role.ROOT_CAUSE.word());
    }

    /** What would have made it harmless, as an action item that covers it. */
    static Manuscript harmless(Manuscript typed, RowId row, String words, RowId fresh) {
        String text = ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, fresh, "text");
        return RowDeeds.cover(typed, row, fresh).manuscript().with(text, words.strip());
    }

    /** The newest answer to the newest answer, and so on; the cause itself where nothing was answered. */
    private static RowId last(Manuscript typed, RowId row) {
        Deque<RowId> way = new ArrayDeque<>(List.of(row));
        List<RowId> below = CauseTree.because(typed, row);
        while (!below.isEmpty() && !way.contains(below.get(below.size() - 1))) {
            way.add(below.get(below.size() - 1));
            below = CauseTree.because(typed, way.getLast());
        }
        return way.getLast();
    }

    private static Step step(Manuscript typed, RowId row) {
        String label = FactorLabels.of(typed).label(row);
        String role = typed.value(ManuscriptFields.FACTORS, row, "role");
        return new Step(
                row.value(),
                label.isEmpty() ? "F" + CauseTree.number(typed, row) : label,
                typed.value(ManuscriptFields.FACTORS, row, "text"),
                role.equals(Factor.Role.ROOT_CAUSE.word()));
    }
}
