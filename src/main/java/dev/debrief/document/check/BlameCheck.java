package dev.debrief.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that blame a person, wherever somebody wrote them. */
final class BlameCheck {
    private BlameCheck() {}

    /** @param but the fields about which more is said than that */
    static List<Remark> of(List<Texts.Text> texts, WordChecks words, Set<String> but) {
        List<Remark> remarks = new ArrayList<>();
        for (Texts.Text text : texts) {
            if (text.someoneElses() || but.contains(text.field())) continue;
            for (Prose.Block block : text.prose().blocks()) {
                for (WordChecks.Found found : words.in(text.prose(), block, Check.BLAME)) {
                    remarks.add(remark(Check.BLAME, text, found));
                }
            }
        }
        return remarks;
    }

    static Remark remark(Check check, Texts.Text text, WordChecks.Found found) {
        String said = text.prose().source().substring(found.start(), found.end());
        Remark.Place place = new Remark.Place(text.field(), found.start(), found.end());
        Wording wording = found.wording();
        return Remark.onWords(check, place, said, found.sentence(), wording.why(), wording.ask());
    }
}
