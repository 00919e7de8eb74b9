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

/** Whom the names in a file mean, as somebody has answered it: a field of the form for each name. */
record Who(List<WhoIsMeant.Question> asked, Corrected corrected, Origins origins) {
    private static final String FIELD = "who.";

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

    /** An answer that was sent; the empty one keeps the name as it is written. */
    static void take(String field, String value, Set<String> names, Map<String, String> corrections) {
        if (!names.contains(field.substring(FIELD.length()))) return;
        if (!value.isBlank() || corrections.containsKey(field)) corrections.put(field, value.strip());
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

    private Question question(WhoIsMeant.Question asked) {
        String field = FIELD + asked.written();
        String answer = corrected.corrections().getOrDefault(field, "");
        List<Option> choices = new ArrayList<>();
        choices.add(
                new Option("", asked.isShared() ? "Whoever has been here longest" : "Keep as text", answer.isEmpty()));
        for (Namesake one : asked.near())
            choices.add(new Option(one.asWritten(), one.asWritten(), answer.equals(one.asWritten())));
        int line = origins.of(asked.written(), 0).map(Origins.Span::first).orElse(0);
        return new Question(line, field, asked.written(), asked.why(), !answer.isEmpty(), choices);
    }
}
