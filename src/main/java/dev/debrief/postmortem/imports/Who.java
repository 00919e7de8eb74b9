package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.NamedPeople;
import dev.debrief.archive.imports.WhoIsMeant;
import dev.debrief.document.reading.Origins;
import dev.debrief.people.Namesake;
import dev.debrief.postmortem.imports.PreviewPage.Option;
import dev.debrief.postmortem.imports.PreviewPage.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom the names in a file mean, as somebody has answered it: a field of the form for each name.
 *
 * @param earlier what was answered for such a name in an earlier file; it is offered first, and waits for a look all the same
 */
record Who(List<WhoIsMeant.Question> asked, Map<String, String> earlier, Corrected corrected, Origins origins) {
    private static final String FIELD = "who.";
    private static final String KEPT = " ";

    static boolean isAbout(String field) {
        return field.startsWith(FIELD);
    }

    /** How those names are to be read that somebody has answered for. */
    static Map<String, String> answers(Map<String, String> corrections) {
        Map<String, String> answers = new LinkedHashMap<>();
        corrections.forEach((field, value) -> {
            if (isAbout(field) && !value.isBlank()) answers.put(field.substring(FIELD.length()), value);
        });
        return answers;
    }

    /** An answer that was sent: a blank keeps the name as it is written, and nothing at all leaves it open. */
    static void take(String field, String value, Set<String> names, Map<String, String> corrections) {
        if (!names.contains(field.substring(FIELD.length()))) return;
        if (!value.isEmpty() || corrections.containsKey(field)) corrections.put(field, value.strip());
    }

    /** What is asked about the names in the head. */
    List<Question> ofHead() {
        Set<String> names = NamedPeople.in(corrected.reading().postMortem()).inHead();
        return asked.stream()
                .filter(one -> names.contains(one.written()))
                .map(this::question)
                .toList();
    }

    /** What is asked about those who own action items, and do not stand in the head. */
    List<Question> ofItems() {
        Set<String> names = NamedPeople.in(corrected.reading().postMortem()).inHead();
        return asked.stream()
                .filter(one -> !names.contains(one.written()))
                .map(this::question)
                .toList();
    }

    private static String why(WhoIsMeant.Question asked, boolean isOffered) {
        return asked.why() + (isOffered ? " You have said so before." : "");
    }

    private Question question(WhoIsMeant.Question asked) {
        String field = FIELD + asked.written();
        String given = corrected.corrections().get(field);
        String before = earlier.getOrDefault(asked.written(), "");
        boolean isOffered =
                asked.near().stream().anyMatch(one -> one.asWritten().equals(before));
        String answer = given == null && isOffered ? before : given == null ? "" : given;
        List<Option> choices = new ArrayList<>();
        choices.add(new Option(
                isOffered ? KEPT : "",
                asked.isShared() ? "Whoever has been here longest" : "Keep as text",
                answer.isEmpty()));
        for (Namesake one : asked.near())
            choices.add(new Option(one.asWritten(), one.asWritten(), answer.equals(one.asWritten())));
        int line = origins.of(asked.written(), 0).map(Origins.Span::first).orElse(0);
        return new Question(
                line, field, asked.written(), why(asked, given == null && isOffered), given != null, choices);
    }
}
