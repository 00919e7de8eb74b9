package dev.debrief.postmortem.read;

import dev.debrief.action.risk.Coverage;
import dev.debrief.document.ActionItem;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Factor;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The causes as an indented graph: below each factor stands what led to it. A factor stands below the first one that it
 * led to; below the others a line points at it. What only leads around in a circle begins at its first factor.
 *
 * @param roots the factors that led to the impact itself
 */
public record CausesView(List<Cause> roots) {
    /**
     * One factor, with those below it.
     *
     * @param label F1, F2, ...
     * @param also the other factors that it led to; maybe empty
     * @param covered the action items that answer it; maybe empty
     * @param accepted who accepts it as a risk and until when, or that this is over; maybe empty
     * @param bare whether nothing deals with it
     * @param rowId the name of its row
     * @param because what led to it
     * @param again what led to it too and stands elsewhere; maybe empty
     */
    public record Cause(
            String label,
            RawString text,
            String role,
            boolean root,
            String category,
            List<Elsewhere> also,
            List<Covering> covered,
            String accepted,
            boolean bare,
            String rowId,
            boolean internal,
            List<Cause> because,
            List<Elsewhere> again) {}

    /** A factor that stands at another place of the graph, by its label and how its text begins. */
    public record Elsewhere(String label, String words) {}

    /** An action item by the number that people say, or by its row in the table where it has none yet. */
    public record Covering(String label, String address) {}

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    static CausesView of(PostMortem postMortem, AttachedFiles files, Coverage covered) {
        Drawing drawing = new Drawing(postMortem, files, covered, new HashSet<>());
        List<Cause> roots = new ArrayList<>();
        for (Factor factor : postMortem.factors()) {
            if (drawing.parent(factor) == null) roots.add(drawing.draw(factor));
        }
        for (Factor factor : postMortem.factors()) {
            if (!drawing.drawn.contains(factor.id())) roots.add(drawing.draw(factor));
        }
        return new CausesView(roots);
    }

    static String label(PostMortem postMortem, RowId id) {
        return "F" + Numbers.of(postMortem.factors(), Factor::id, id);
    }

    private record Drawing(PostMortem postMortem, AttachedFiles files, Coverage coverage, Set<RowId> drawn) {
        private static final int LONGEST = 60;

        @org.jspecify.annotations.Nullable
        RowId parent(Factor factor) {
            return factor.ledTo().stream()
                    .filter(id -> !id.equals(factor.id()) && Numbers.of(postMortem.factors(), Factor::id, id) > 0)
                    .findFirst()
                    .orElse(null);
        }

        Cause draw(Factor factor) {
            drawn.add(factor.id());
            List<Cause> because = new ArrayList<>();
            for (Factor other : postMortem.factors()) {
                if (factor.id().equals(parent(other)) && !drawn.contains(other.id())) because.add(draw(other));
            }
            String label = label(postMortem, factor.id());
            return new Cause(
                    label,
                    Html.line(factor.text(), label.toLowerCase(java.util.Locale.ROOT), files),
                    MilestoneStrip.capital(factor.role().word()),
                    factor.role() == Factor.Role.ROOT_CAUSE,
                    factor.category() == null ? "" : factor.category(),
                    also(factor),
                    covered(factor),
                    accepted(coverage.of(factor.id())),
                    !coverage.of(factor.id()).isDealtWith(),
                    factor.id().value(),
                    factor.internal(),
                    because,
                    again(factor));
        }

        private List<Elsewhere> also(Factor factor) {
            RowId parent = parent(factor);
            return postMortem.factors().stream()
                    .filter(other -> factor.ledTo().contains(other.id())
                            && !other.id().equals(parent)
                            && !other.id().equals(factor.id()))
                    .map(this::elsewhere)
                    .toList();
        }

        private List<Elsewhere> again(Factor factor) {
            return postMortem.factors().stream()
                    .filter(other -> other.ledTo().contains(factor.id())
                            && !other.id().equals(factor.id())
                            && !factor.id().equals(parent(other)))
                    .map(this::elsewhere)
                    .toList();
        }

        private Elsewhere elsewhere(Factor factor) {
            return new Elsewhere(
                    label(postMortem, factor.id()), shortened(factor.text().source()));
        }

        private static String shortened(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            if (line.codePointCount(0, line.length()) <= LONGEST) return line;
            return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        }

        private static String accepted(Coverage.Standing standing) {
            if (standing instanceof Coverage.Accepted risk) {
                return "Accepted as a risk by " + risk.by() + " until " + Zoned.shortDay(risk.until()) + ": "
                        + risk.why();
            }
            if (standing instanceof Coverage.Expired risk) {
                return "Accepted as a risk by " + risk.by() + " until " + Zoned.shortDay(risk.until())
                        + ", which is over";
            }
            return "";
        }

        private List<Covering> covered(Factor factor) {
            List<Covering> covering = new ArrayList<>();
            List<ActionItem> items = postMortem.actionItems();
            for (int i = 0; i < items.size(); i++) {
                if (!items.get(i).covers().contains(factor.id())) continue;
                covering.add(new Covering(ActionsView.label(items.get(i), i + 1), "#action-" + (i + 1)));
            }
            return covering;
        }
    }
}
