package dev.debrief.postmortem.imports;

import dev.debrief.archive.KnownWords;
import dev.debrief.archive.imports.EarlierAnswers;
import dev.debrief.archive.imports.Imported;
import dev.debrief.archive.imports.Looked;
import dev.debrief.archive.imports.Updates;
import dev.debrief.archive.imports.WhoIsMeant;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.Vocabulary;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.document.reading.FileReading;
import dev.debrief.document.reading.Origins;
import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.document.reading.Reading;
import dev.debrief.document.reading.Several;
import dev.debrief.incident.Incident;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.history.Differences;
import dev.debrief.postmortem.imports.PreviewPage.Known;
import dev.debrief.postmortem.imports.PreviewPage.Line;
import dev.debrief.postmortem.imports.PreviewPage.Piece;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.CountInWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a file that somebody looks at, and puts it and what was understood side by side. */
@ApplicationScoped
class PreviewPages {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 600;
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
            .sorted()
            .toList();

    private final Updates updates;
    private final KnownWords knownWords;
    private final Colleagues colleagues;
    private final WhoIsMeant whoIsMeant;
    private final EarlierAnswers earlierAnswers;
    private final Reader reader;
    private final Clock clock;

    PreviewPages(
            Updates updates,
            KnownWords knownWords,
            Colleagues colleagues,
            WhoIsMeant whoIsMeant,
            EarlierAnswers earlierAnswers,
            Reader reader,
            Clock clock) {
        this.updates = updates;
        this.knownWords = knownWords;
        this.colleagues = colleagues;
        this.whoIsMeant = whoIsMeant;
        this.earlierAnswers = earlierAnswers;
        this.reader = reader;
        this.clock = clock;
    }

    /** Reads the file; nothing is kept by that. */
    @Transactional
    FileReading read(byte[] file, String name) {
        return PostMortemFile.read(file, name, knownWords.now(), KeptTemplates.HERE);
    }

    /** What was understood, with what was typed over it. A draft is only made of what can be read. */
    @Transactional
    Corrected corrected(Looked looked, Map<String, String> corrections) {
        Reading reading = ((FileReading.Read) read(looked.content(), looked.name())).reading();
        Vocabulary known = knownWords.now();
        return Corrected.of(reading, corrections, new ManuscriptReader(known, KeptTemplates.HERE, clock.instant()));
    }

    /** What an earlier file of these bytes, or otherwise of this name, became; empty where none came. */
    @Transactional
    Optional<Updates.Update> update(Looked looked, Corrected corrected) {
        return updates.of(
                looked.content(), looked.name(), corrected.reading().postMortem(), corrected.tree(), "i" + looked.id());
    }

    /** What was answered in a file is offered first in the next one. */
    void remember(Corrected corrected) {
        earlierAnswers.remember(reader.personId(), Who.answers(corrected.corrections()));
    }

    @Transactional
    PreviewPage page(Looked looked, Corrected corrected) {
        Origins origins = Origins.of(looked.content(), looked.name());
        Fields fields = new Fields(corrected);
        List<WhoIsMeant.Question> questions =
                whoIsMeant.questions(corrected.reading().postMortem());
        List<String> names =
                questions.stream().map(WhoIsMeant.Question::written).toList();
        Who who = new Who(questions, earlierAnswers.of(reader.personId(), names), corrected, origins);
        List<Piece> pieces = new Pieces(fields, origins, who.ofItems()).all();
        PreviewPage.Head head = fields.head(
                knownWords.now().severities(), pieces.isEmpty() ? null : pieces.get(0), origins.lines(), who.ofHead());
        Set<Integer> asked = new HashSet<>();
        corrected.reading().notes().forEach(note -> asked.add(note.line()));
        pieces.forEach(piece ->
                piece.entries().stream().filter(PreviewPage.Entry::asks).forEach(entry -> asked.add(entry.line())));
        Stream.concat(head.questions().stream(), pieces.stream().flatMap(piece -> piece.questions().stream()))
                .filter(question -> !question.isAnswered())
                .forEach(question -> asked.add(question.line()));
        List<Line> lines = new ArrayList<>();
        List<String> all = origins.lines();
        for (int i = 0; i < Math.min(MOST_LINES, all.size()); i++) {
            String text = all.get(i);
            String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + " …" : text;
            lines.add(new Line(i + 1, shown, asked.contains(i + 1)));
        }
        return new PreviewPage(
                "/import/" + looked.id(),
                looked.name().isEmpty() ? "The pasted text" : looked.name(),
                summary(all.size(), asked.size()),
                lines,
                Math.max(0, all.size() - MOST_LINES),
                head,
                pieces,
                update(looked, corrected).map(this::known).orElse(null),
                Several.in(looked.content(), looked.name()).stream()
                        .map(Several.Incident::title)
                        .toList(),
                fields.stops(),
                ZONES,
                colleagues.names());
    }

    private static String summary(int lines, int asked) {
        String size = lines == 1 ? "one line" : String.format(java.util.Locale.ENGLISH, "%,d lines", lines);
        if (asked == 0) return size + ". Nothing in it is doubtful. No incident is made yet.";
        String eye =
                asked == 1 ? "One place needs your eye" : CountInWords.atTheBeginning(asked) + " places need your eye";
        return size + ". " + eye + ". No incident is made yet.";
    }

    private Known known(Updates.Update update) {
        Imported before = update.before();
        return new Known(
                before.incident().toString(),
                "/incidents/" + before.incident().value(),
                update.same(),
                new Zoned(reader.zone()).shortDay(before.at()),
                before.by(),
                update.now().revision().number(),
                Incident.isDeleted(before.incident()),
                Differences.of(Comparison.of(update.now().postMortem(), update.tree())));
    }
}
