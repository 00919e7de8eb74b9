package dev.debrief.document.check;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Causes behind which nobody asked on, and causes that nothing will be done about. */
final class CauseChecks {
    private static final int LONGEST = 120;

    private CauseChecks() {}

    /** Causes that are only a person, or unknown. */
    static List<Remark> of(PostMortem tree, Names names) {
        List<Remark> remarks = new ArrayList<>();
        for (Factor factor : tree.factors()) {
            String words = words(factor, names);
            for (Check check : List.of(Check.CAUSE_IS_UNKNOWN, Check.CAUSE_IS_A_PERSON)) {
                Wording wording = wording(check, words);
                if (wording == null) continue;
                String said = factor.text().source().strip();
                Remark.Place place = new Remark.Place(
                        field(factor), 0, factor.text().source().length());
                remarks.add(Remark.onWords(check, place, said, "", wording.why(), wording.ask()));
                break;
            }
        }
        return remarks;
    }

    /** The fields of causes that are only a person: the word that blames needs no remark of its own. */
    static Set<String> spoken(PostMortem tree, Names names) {
        return of(tree, names).stream()
                .filter(remark -> remark.check() == Check.CAUSE_IS_A_PERSON)
                .map(Remark::field)
                .collect(Collectors.toSet());
    }

    /** Causes that no action item covers and nobody accepts, once there are causes. */
    static List<Remark> uncovered(PostMortem tree, Set<RowId> accepted) {
        Set<RowId> covered = new HashSet<>(accepted);
        tree.actionItems().stream()
                .filter(item -> item.state() != ActionItem.State.WONT_DO)
                .forEach(item -> covered.addAll(item.covers()));
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < tree.factors().size(); i++) {
            Factor factor = tree.factors().get(i);
            if (covered.contains(factor.id()) || factor.text().isEmpty()) continue;
            remarks.add(Remark.onField(
                    Check.UNCOVERED_CAUSE,
                    field(factor),
                    "F" + (i + 1) + " is covered by nothing",
                    factor.text().source(),
                    "What nobody acts on can do the same again.",
                    "Which action item would make it hurt less? A risk that is accepted is worth a reason."));
        }
        return remarks;
    }

    private static @Nullable Wording wording(Check check, String words) {
        if (words.isEmpty() || words.length() > LONGEST) return null;
        for (WordList list : WordList.ALL) {
            for (Wording wording : list.of(check)) if (wording.isAll(words)) return wording;
        }
        return null;
    }

    /** The whole text without marks around it; a text of several blocks says more than one thing. */
    private static String words(Factor factor, Names names) {
        Prose prose = Prose.of(factor.text(), names);
        if (prose.blocks().size() != 1) return "";
        String words =
                prose.words(prose.blocks().get(0)).replaceAll("\\s+", " ").strip();
        return words.matches("[?\\p{Pd}]+") ? words : words.replaceAll("^[\\s.!,;:*_(]+|[\\s.!,;:*_)]+$", "");
    }

    private static String field(Factor factor) {
        return ManuscriptFields.name(ManuscriptFields.FACTORS, factor.id(), "text");
    }
}
