package dev.debrief.document.redaction;

import dev.debrief.document.PostMortem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The copy of a document for customers, after people have decided about what the check asked.
 *
 * @param document what leaves, as soon as nothing is open
 * @param replacements what was said in other words
 * @param open what nobody has decided about; while there is any, the copy stays here
 * @param passed what was let pass and is still there
 * @param changed what other words were put in the place of, by the key of the trace
 */
public record RedactedCopy(
        PostMortem document,
        List<Replacement> replacements,
        List<Trace> open,
        List<Trace> passed,
        List<Trace> changed) {
    /**
     * Makes the copy.
     *
     * @param instead other words for traces, by key; empty ones take the trace out
     * @param letPass the keys of traces that may stay
     */
    public static RedactedCopy of(PostMortem tree, Known known, Map<String, String> instead, Set<String> letPass) {
        Redaction redaction = Redaction.of(tree, known);
        Check check = new Check(tree, redaction, known);
        List<Trace> first = check.traces(redaction.copy());
        PostMortem left =
                EveryText.rewritten(redaction.copy(), (field, prose, text) -> changed(check, field, text, instead));
        List<Trace> traces = check.traces(left);
        Map<Boolean, List<Trace>> decided =
                traces.stream().collect(Collectors.partitioningBy(trace -> letPass.contains(trace.key())));
        return new RedactedCopy(
                left,
                redaction.replacements(),
                decided.getOrDefault(false, List.of()),
                decided.getOrDefault(true, List.of()),
                first.stream().filter(trace -> instead.containsKey(trace.key())).toList());
    }

    /** Whether it may go out. */
    public boolean mayLeave() {
        return open.isEmpty();
    }

    private static String changed(Check check, String field, String text, Map<String, String> instead) {
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (Check.Found found : check.in(text)) {
            String words = instead.get(check.trace(field, text, found, true).key());
            if (words == null || found.start() < done) continue;
            left.append(text, done, found.start()).append(words);
            done = found.end();
        }
        return left.append(text.substring(done)).toString();
    }
}
