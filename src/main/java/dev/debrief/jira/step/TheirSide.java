package dev.debrief.jira.step;

import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.merge.Verdict;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Edit;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.LookedAt;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issue takes what is for it: the transition first, so that no change of a field tells an old status. */
final class TheirSide {
    private static final Map<Field, String> NAMES =
            Map.of(Field.SUMMARY, "summary", Field.DUE, "duedate", Field.ASSIGNEE, "assignee");
    private static final String LABELS = "labels";

    private final Jira jira;
    private final Steps steps;
    private final Snapshot at;
    private final LookedAt looked;
    private final Issue issue;
    private final Values theirs;
    private final Meanwhile meanwhile;
    private final Map<Field, Came> came = new EnumMap<>(Field.class);
    private boolean overrun;
    private boolean written;

    TheirSide(Jira jira, Steps steps, Snapshot at, LookedAt looked, Meanwhile meanwhile) {
        this.jira = jira;
        this.steps = steps;
        this.at = at;
        this.looked = looked;
        this.issue = looked.issue();
        this.theirs = Values.theirs(issue, at.map());
        this.meanwhile = meanwhile;
    }

    /** What broke it off, so that all of it is done again later; empty where every field came to something. */
    Optional<Answer<?>> take(Map<Field, Verdict> verdicts) {
        verdicts.forEach((field, verdict) -> came.put(field, asItIs(field, verdict)));
        Verdict state = verdicts.get(Field.STATE);
        if (state != null && state.isFor(Side.JIRA)) {
            Optional<Answer<?>> trouble = transition(state);
            if (trouble.isPresent() || overrun) return trouble;
        }
        return edit(verdicts);
    }

    List<Came> came() {
        return List.copyOf(came.values());
    }

    /** Whether another step began meanwhile: nothing more is sent. */
    boolean isOverrun() {
        return overrun;
    }

    /** Whether a field of the issue became another value, so that it may have gone over one that nobody saw. */
    boolean hasWritten() {
        return written;
    }

    private static Came asItIs(Field field, Verdict verdict) {
        Seen seen = verdict instanceof Verdict.InStep inStep ? Seen.inStep(inStep.value()) : null;
        return new Came(field, verdict, seen, "");
    }

    private Optional<Answer<?>> transition(Verdict verdict) {
        Transitions way = new Transitions(jira, at, looked, meanwhile);
        Transitions.End end = way.go(verdict, (seen, standing) -> {
            boolean mine = steps.intend(at, issue, Field.STATE, verdict, seen, List.of(standing.word()));
            meanwhile.sends(Field.STATE, standing.word());
            overrun |= !mine;
            return mine;
        });
        if (end instanceof Transitions.End.Broken broken) return Optional.of(broken.answer());
        written = end.hasMoved();
        if (end instanceof Transitions.End.Arrived arrived) {
            String reached = arrived.standing().word();
            boolean isSame = reached.equals(at.ours().state());
            String why = isSame ? "" : "Jira cannot say “" + at.ours().state() + "” here; it is " + reached + " there.";
            came.put(
                    Field.STATE,
                    new Came(Field.STATE, verdict, Seen.apart(at.ours().state(), reached), why));
        } else if (end instanceof Transitions.End.NoWay noWay) {
            String reached = noWay.standing().map(Standing::word).orElse(theirs.state());
            came.put(
                    Field.STATE,
                    new Came(Field.STATE, verdict, Seen.apart(at.ours().state(), reached), noWay.why()));
        }
        return Optional.empty();
    }

    private Optional<Answer<?>> edit(Map<Field, Verdict> verdicts) {
        Map<Field, Verdict> sent = new EnumMap<>(Field.class);
        verdicts.forEach((field, verdict) -> {
            if (field != Field.STATE && verdict.isFor(Side.JIRA)) sent.put(field, verdict);
        });
        if (sent.containsKey(Field.ASSIGNEE) && Values.isUnknown(at.ours().assignee())) {
            Verdict verdict = sent.remove(Field.ASSIGNEE);
            differs(
                    Field.ASSIGNEE,
                    verdict,
                    "Jira has no account for " + at.item().doer() + ", or several.");
        }
        Set<Field> open = new HashSet<>(sent.keySet());
        boolean withLabel = at.label() != null;
        // each refusal takes at least one field away
        for (int tries = 0; tries <= NAMES.size() + 1; tries++) {
            if (open.isEmpty() && !withLabel) return Optional.empty();
            for (Field field : open) if (!intend(field, sent.get(field))) return Optional.empty();
            Answer<Jira.Done> answer = jira.edit(at.issueId(), edit(open, withLabel));
            if (answer instanceof Answer.Got<Jira.Done>) {
                written |= !open.isEmpty();
                open.forEach(field -> sent(field, sent.get(field)));
                if (at.label() != null) steps.withoutLabel(at.link());
                return Optional.empty();
            }
            Map<String, String> refused = refused(answer, open, withLabel);
            if (refused.isEmpty()) return Optional.of(answer);
            if (refused.containsKey(LABELS)) withLabel = false;
            open.removeIf(field -> {
                String why = refused.get(NAMES.get(field));
                if (why != null) differs(field, sent.get(field), "Jira refuses it: " + why);
                return why != null;
            });
        }
        return Optional.empty();
    }

    private boolean intend(Field field, @Nullable Verdict verdict) {
        if (verdict == null) return true;
        String value = Seen.asSent(at.ours().get(field));
        boolean mine = steps.intend(at, issue, field, verdict, at.seen().get(field), List.of(value));
        meanwhile.sends(field, value);
        overrun |= !mine;
        return mine;
    }

    /** By Jira's names; empty where the answer says nothing about fields and all is to be done again. */
    private static Map<String, String> refused(Answer<?> answer, Set<Field> open, boolean withLabel) {
        Map<String, String> refused = new HashMap<>();
        if (answer instanceof Answer.Refused<?> no) {
            refused.putAll(no.fields());
            refused.keySet().retainAll(namesOf(open, withLabel));
        }
        boolean all =
                refused.isEmpty() && (answer instanceof Answer.Refused<?> || answer instanceof Answer.Forbidden<?>);
        if (all) namesOf(open, withLabel).forEach(name -> refused.put(name, Sites.words(answer)));
        return refused;
    }

    private static Set<String> namesOf(Set<Field> open, boolean withLabel) {
        Set<String> names = new HashSet<>();
        open.forEach(field -> names.add(NAMES.getOrDefault(field, "")));
        if (withLabel) names.add(LABELS);
        return names;
    }

    private Edit edit(Set<Field> open, boolean withLabel) {
        Values ours = at.ours();
        return new Edit(
                open.contains(Field.SUMMARY) ? ours.summary() : null,
                open.contains(Field.DUE) ? Optional.ofNullable(ours.due()).map(LocalDate::parse) : null,
                open.contains(Field.ASSIGNEE) ? Optional.ofNullable(ours.assignee()) : null,
                withLabel ? at.label() : null);
    }

    private void sent(Field field, @Nullable Verdict verdict) {
        if (verdict != null)
            came.put(field, new Came(field, verdict, Seen.inStep(at.ours().get(field)), ""));
    }

    /** Each side keeps its value; that is known from now on, and said. */
    private void differs(Field field, @Nullable Verdict verdict, String why) {
        if (verdict == null) return;
        Seen apart = Seen.apart(at.ours().get(field), theirs.get(field));
        came.put(field, new Came(field, verdict, apart, why));
    }
}
