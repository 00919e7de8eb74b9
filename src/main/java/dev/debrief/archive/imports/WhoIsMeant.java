package dev.debrief.archive.imports;

import dev.debrief.document.PostMortem;
import dev.debrief.document.reading.Note;
import dev.debrief.document.reading.Origins;
import dev.debrief.document.reading.Reading;
import dev.debrief.people.Namesake;
import dev.debrief.people.Namesakes;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names in a document do not say for sure who is meant. */
@ApplicationScoped
public class WhoIsMeant {
    private final Namesakes namesakes;

    WhoIsMeant(Namesakes namesakes) {
        this.namesakes = namesakes;
    }

    /**
     * A name that is not clear, and whom it may mean.
     *
     * @param isShared whether several have this very name
     */
    public record Question(String written, List<Namesake> near, boolean isShared) {
        public Question {
            near = List.copyOf(near);
        }

        /** {@code Who is “jito”? Nobody has this name; J. Ito and J. Itoh come near.} */
        public String message() {
            return "Who is “" + written + "”? " + why();
        }

        /** The same without the question. */
        public String why() {
            List<String> names = near.stream().map(Namesake::asWritten).toList();
            String all = names.size() == 1
                    ? names.get(0)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
            if (isShared) return "It is the name of " + all + ".";
            return "Nobody has this name; " + all + (names.size() == 1 ? " comes near." : " come near.");
        }
    }

    /** Asks about each name once; teams are no people. */
    @Transactional
    public List<Question> questions(PostMortem tree) {
        Set<String> names = new LinkedHashSet<>(NamedPeople.in(tree).all());
        names.removeIf(name -> Team.named(name).isPresent());
        List<Question> questions = new ArrayList<>();
        namesakes.unclear(names).forEach((name, near) -> {
            boolean isShared = near.stream().allMatch(one -> one.name().equalsIgnoreCase(name));
            questions.add(new Question(name, near, isShared));
        });
        return questions;
    }

    /** The same reading, its notes with those questions at their lines in the file. */
    @Transactional
    public Reading noted(Reading reading, byte[] file, String name) {
        List<Question> questions = questions(reading.postMortem());
        if (questions.isEmpty()) return reading;
        Origins origins = Origins.of(file, name);
        List<Note> notes = new ArrayList<>(reading.notes());
        for (Question question : questions) {
            int line =
                    origins.of(question.written(), 0).map(Origins.Span::first).orElse(0);
            notes.add(new Note(line, question.message()));
        }
        return new Reading(
                reading.postMortem(),
                reading.title(),
                reading.severity(),
                reading.status(),
                reading.zone(),
                reading.moments(),
                reading.times(),
                reading.levels(),
                reading.trigger(),
                reading.background(),
                notes,
                reading.isOwn());
    }
}
