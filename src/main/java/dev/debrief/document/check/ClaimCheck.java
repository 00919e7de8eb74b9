package dev.debrief.document.check;

import dev.debrief.document.PostMortem;
import java.util.ArrayList;
import java.util.List;

/** What is said to be shown somewhere, and figures of the impact, where nobody can look. */
final class ClaimCheck {
    private final List<Remark> remarks = new ArrayList<>();
    private final WordChecks words;
    private boolean figuresAreProven;

    private ClaimCheck(WordChecks words, boolean figuresAreProven) {
        this.words = words;
        this.figuresAreProven = figuresAreProven;
    }

    /** Figures are asked about once, and only where neither the impact nor the links of the document lead anywhere. */
    static List<Remark> of(PostMortem tree, List<Texts.Text> texts, WordChecks words) {
        boolean linked = texts.stream()
                .filter(text -> text.field().equals("impact"))
                .flatMap(text -> text.prose().blocks().stream())
                .anyMatch(Prose.Block::linked);
        boolean proven =
                linked || tree.links().stream().anyMatch(link -> !link.address().isEmpty());
        ClaimCheck check = new ClaimCheck(words, proven);
        texts.stream().filter(ClaimCheck::tells).forEach(check::look);
        return check.remarks;
    }

    /** Whether the text tells what happened; what is planned needs no proof, and evidence may stand beside it. */
    private static boolean tells(Texts.Text text) {
        return !text.proven() && !text.field().startsWith("actionItems.");
    }

    private void look(Texts.Text text) {
        List<Prose.Block> blocks = text.prose().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Prose.Block block = blocks.get(i);
            boolean shownBelow = i + 1 < blocks.size() && blocks.get(i + 1).linked();
            if (block.linked() || shownBelow) continue;
            for (WordChecks.Found found : words.in(text.prose(), block, Check.CLAIM_WITHOUT_LINK)) {
                if (found.wording().figure()) {
                    if (figuresAreProven || !text.field().equals("impact")) continue;
                    figuresAreProven = true;
                }
                remarks.add(BlameCheck.remark(Check.CLAIM_WITHOUT_LINK, text, found));
            }
        }
    }
}
