package dev.debrief.postmortem.imports;

import dev.debrief.document.Milestone;
import dev.debrief.document.reading.Moment;
import dev.debrief.document.reading.Note;
import dev.debrief.document.reading.Origins;
import dev.debrief.document.reading.Reading;
import dev.debrief.postmortem.imports.PreviewPage.Head;
import dev.debrief.postmortem.imports.PreviewPage.Labelled;
import dev.debrief.postmortem.imports.PreviewPage.Option;
import dev.debrief.postmortem.imports.PreviewPage.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The fields in which something can be corrected. */
record Fields(Corrected corrected) {
    /**
     * One of them.
     *
     * @param written as it stands in the file; empty where nobody need see it
     */
    Correction of(String name, String written) {
        List<Correction.Message> messages = corrected.findings().stream()
                .filter(finding -> finding.field().equals(name))
                .map(Correction.Message::of)
                .toList();
        String value = corrected.value(name).replace('\u0000', '\u2400');
        return new Correction(name, value, written.strip().equals(value.strip()) ? "" : written.strip(), messages);
    }

    Head head(
            List<String> severities,
            PreviewPage.@org.jspecify.annotations.Nullable Piece first,
            List<String> lines,
            List<PreviewPage.Question> questions) {
        Reading reading = corrected.reading();
        Correction severity = of("severity", Objects.requireNonNullElse(reading.severity(), ""));
        List<Labelled> others = new ArrayList<>();
        others.add(new Labelled("Time zone", of("timeZone", Objects.requireNonNullElse(reading.zone(), "")), "zones"));
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Moment moment = reading.moments().get(kind);
            String label = kind.name().charAt(0) + kind.word().substring(1);
            others.add(new Labelled(
                    label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                    of(kind.word() + ".at", moment == null ? "" : moment.asWritten()),
                    ""));
        }
        others.add(new Labelled("Lead", of("lead", ""), "people"));
        others.add(new Labelled("Authors", of("authors", ""), "people"));
        others.add(new Labelled("Services", of("services", ""), ""));
        int end = first == null || first.span() == null
                ? Integer.MAX_VALUE
                : first.span().first();
        return new Head(
                end == Integer.MAX_VALUE ? null : above(end, lines),
                reading.notes().stream()
                        .filter(note -> isOfHead(note, end))
                        .map(Pieces::remark)
                        .toList(),
                questions,
                of("title", ""),
                severity,
                options(severities, severity.value()),
                others);
    }

    /** What is written above a line; null where nothing is. */
    private static Origins.@org.jspecify.annotations.Nullable Span above(int line, List<String> lines) {
        int last = line - 1;
        while (last > 0 && lines.get(last - 1).isBlank()) last--;
        return last == 0 ? null : new Origins.Span(1, last);
    }

    private static boolean isOfHead(Note note, int end) {
        return note.line() < end;
    }

    private static List<Option> options(List<String> severities, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Not said", chosen.isEmpty()));
        for (String severity : severities) options.add(new Option(severity, severity, severity.equals(chosen)));
        if (options.stream().noneMatch(Option::selected)) options.add(new Option(chosen, chosen, true));
        return options;
    }

    /** What has to be mended, each with its field. */
    List<Stop> stops() {
        return corrected.findings().stream()
                .filter(finding -> finding.weight() != dev.debrief.document.Finding.Weight.DOUBT)
                .map(finding -> new Stop("field-" + finding.field(), finding.message()))
                .toList();
    }
}
