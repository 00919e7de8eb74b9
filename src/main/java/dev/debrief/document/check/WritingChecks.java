package dev.debrief.document.check;

import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that may be worth another look in a document. It stops nothing: each can be left as it is. */
public final class WritingChecks {
    private WritingChecks() {}

    /**
     * The remarks, in the order of the checks; the form puts them beside their fields.
     *
     * @param known names of people, teams and services; those in the document itself count without that
     * @param now after which lies the future
     */
    public static List<Remark> of(PostMortem tree, Names known, Instant now) {
        return of(tree, known, now, Set.of());
    }

    /** The same, with the factors that somebody accepts as a risk: nobody needs to act on these. */
    public static List<Remark> of(PostMortem tree, Names known, Instant now, Set<RowId> accepted) {
        Names names = known.and(tree);
        List<Texts.Text> texts = Texts.of(tree, names);
        WordChecks words = new WordChecks(Tongue.likely(sample(texts), WordList.ALL));
        List<Remark> remarks = new ArrayList<>();
        boolean tellsItself = tree.head().duplicateOf() == null;
        remarks.addAll(BlameCheck.of(texts, words, CauseChecks.spoken(tree, names)));
        remarks.addAll(CauseChecks.of(tree, names));
        if (tellsItself) remarks.addAll(CauseChecks.uncovered(tree, accepted));
        remarks.addAll(ActionChecks.of(tree, names));
        remarks.addAll(TimelineChecks.of(tree, now));
        remarks.addAll(MilestoneChecks.of(tree, now));
        if (tellsItself) MilestoneChecks.missing(tree).ifPresent(remarks::add);
        remarks.addAll(ClaimCheck.of(tree, texts, words));
        if (tellsItself) remarks.addAll(EmptyParts.of(tree));
        return eachOnce(remarks);
    }

    /** Enough of the document to tell its language. */
    private static String sample(List<Texts.Text> texts) {
        return texts.stream()
                .flatMap(text -> text.prose().blocks().stream().map(text.prose()::words))
                .limit(40)
                .collect(Collectors.joining("\n"));
    }

    private static List<Remark> eachOnce(Collection<Remark> remarks) {
        Set<String> keys = new HashSet<>();
        return remarks.stream().filter(remark -> keys.add(remark.key())).toList();
    }
}
