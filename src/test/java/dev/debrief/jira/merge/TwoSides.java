package dev.debrief.jira.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field on two sides, and a step between them as the room does it: what is known is written before anything is sent,
 * and what came of it afterwards. Values that people wrote and nobody can find any more are counted.
 */
final class TwoSides {
    sealed interface Deed {}

    record Ours(@Nullable String value) implements Deed {}

    record Theirs(@Nullable String value) implements Deed {}

    /**
     * One step.
     *
     * @param meanwhile what somebody changes here while the step is on its way; null for nothing
     */
    record Step(Cut cut, @Nullable Ours meanwhile) implements Deed {}

    enum Cut {
        NEVER,
        BEFORE_SENDING,
        AFTER_SENDING
    }

    enum Rule {
        ALL,
        NO_ECHO
    }

    private final Side owner;
    private final Rule rule;
    private @Nullable Seen seen = Seen.inStep("a");

    @Nullable
    String ours = "a";

    @Nullable
    String theirs = "a";

    final List<String> lost = new ArrayList<>();
    final List<String> dropped = new ArrayList<>();
    private final Set<@Nullable String> wasOurs = new HashSet<>(List.of("a"));
    private final Set<@Nullable String> wasTheirs = new HashSet<>(List.of("a"));

    TwoSides(Side owner, Rule rule) {
        this.owner = owner;
        this.rule = rule;
    }

    void live(Deed deed) {
        if (deed instanceof Ours change) {
            ours = change.value();
            wasOurs.add(ours);
        } else if (deed instanceof Theirs change) {
            theirs = change.value();
            wasTheirs.add(theirs);
        } else if (deed instanceof Step step) step(step);
    }

    void settle() {
        for (int i = 0; i < 3; i++) step(new Step(Cut.NEVER, null));
    }

    boolean isInStep() {
        return Merge.of(seen, ours, theirs, owner) instanceof Verdict.InStep;
    }

    private void step(Step step) {
        String before = ours;
        Verdict verdict = Merge.of(seen, ours, theirs, owner);
        if (verdict.isFor(Side.JIRA)) send(verdict, step);
        else {
            if (step.meanwhile() != null) live(step.meanwhile());
            if (Objects.equals(ours, before)) take(verdict);
        }
    }

    private void send(Verdict verdict, Step step) {
        String value = ours;
        if (verdict instanceof Verdict.Clash clash) lost.add(Seen.asSent(clash.lost()));
        List<String> sent = rule == Rule.NO_ECHO ? List.of() : List.of(Seen.asSent(value));
        seen = Seen.beforeSending(seen, verdict, theirs, sent);
        if (step.cut() == Cut.BEFORE_SENDING) return;
        overwrite(theirs, wasOurs);
        theirs = value;
        wasTheirs.add(value);
        if (step.meanwhile() != null) live(step.meanwhile());
        if (step.cut() == Cut.AFTER_SENDING) return;
        seen = Seen.inStep(value);
    }

    private void take(Verdict verdict) {
        if (verdict instanceof Verdict.InStep) seen = Seen.inStep(ours);
        if (!verdict.isFor(Side.DEBRIEF)) return;
        if (verdict instanceof Verdict.Clash clash) lost.add(Seen.asSent(clash.lost()));
        overwrite(ours, wasTheirs);
        ours = theirs;
        wasOurs.add(ours);
        seen = Seen.inStep(ours);
    }

    /** A value goes: the other side knew it, or it is shown as lost. */
    private void overwrite(@Nullable String value, Set<@Nullable String> known) {
        if (!known.contains(value) && !lost.contains(Seen.asSent(value))) dropped.add(Seen.asSent(value));
    }
}
