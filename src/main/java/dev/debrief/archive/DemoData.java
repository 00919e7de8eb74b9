package dev.debrief.archive;

import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.MarkdownReader;
import dev.debrief.incident.Incident;
import dev.debrief.people.DemoPeople;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty database with the examples and with people who can sign in: {@code bin/start --demo}. */
@ApplicationScoped
class DemoData {
    private static final String EXAMPLES = "examples/postmortems";

    private final Archive archive;
    private final DemoPeople people;
    private final DemoWork work;
    private final DemoYear year;
    private final Event<DemoFilled> filled;
    private final boolean isWanted;

    DemoData(
            Archive archive,
            DemoPeople people,
            DemoWork work,
            DemoYear year,
            Event<DemoFilled> filled,
            @ConfigProperty(name = "debrief.demo", defaultValue = "false") boolean isWanted) {
        this.archive = archive;
        this.people = people;
        this.work = work;
        this.year = year;
        this.filled = filled;
        this.isWanted = isWanted;
    }

    /** Before the first administrator is asked for. */
    void onStart(@Observes @Priority(100) StartupEvent start) {
        if (!isWanted) return;
        if (fill()) {
            System.out.println("Filled with examples. Sign in as " + String.join(", ", people.lines())
                    + " with the password " + people.password());
        } else {
            System.out.println("The database is not empty: --demo changed nothing."
                    + " To see the demonstration, start with an empty directory in DEBRIEF_DATA.");
        }
    }

    /** Answers whether the database was empty and is filled now. */
    @Transactional
    boolean fill() {
        if (!people.nobodyIsHere() || Incident.count() > 0) return false;
        long author = people.arrive();
        List<String> examples = examples();
        for (String example : examples) {
            IncidentNumber number = archive.open(
                    MarkdownReader.read(example, KeptTemplates.HERE).postMortem(), author);
            boolean isLast = example.equals(examples.get(examples.size() - 1));
            // one stays a draft, so that there is something to go on writing
            if (!isLast) archive.publish(number, author);
        }
        work.begin();
        year.begin(author);
        filled.fire(new DemoFilled(author));
        return true;
    }

    private static List<String> examples() {
        List<String> examples = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(EXAMPLES, folder -> examples.addAll(markdownIn(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static List<String> markdownIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
