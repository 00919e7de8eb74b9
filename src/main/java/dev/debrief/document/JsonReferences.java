package dev.debrief.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold between the parts of a tree that a machine sends; people are asked, machines are refused. */
public final class JsonReferences {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final PostMortem read;
    private final List<JsonMistake> mistakes = new ArrayList<>();

    private JsonReferences(PostMortem read) {
        this.read = read;
    }

    /** Every place where one part contradicts another or the clock; empty when all is well. */
    public static List<JsonMistake> check(PostMortem read, Instant now) {
        JsonReferences references = new JsonReferences(read);
        references.nothingIsInTheFuture(now);
        references.milestonesPointAtEntries();
        references.factorsPointAtFactors();
        references.nothingEndsBeforeItStarted();
        references.linksCanBeOpened();
        return List.copyOf(references.mistakes);
    }

    private void mistake(String path, String message) {
        mistakes.add(new JsonMistake("/" + path, message));
    }

    private void milestonesPointAtEntries() {
        for (Map.Entry<Milestone.Kind, Milestone> known :
                read.milestones().known().entrySet()) {
            if (known.getValue() instanceof Milestone.TakenFrom taken
                    && read.timeline().stream().noneMatch(entry -> entry.id().equals(taken.entry()))) {
                mistake(
                        "milestones/" + known.getKey().word() + "/entry",
                        "“" + taken.entry() + "” is no entry of this timeline");
            }
        }
    }

    private void factorsPointAtFactors() {
        Set<RowId> factors = new HashSet<>();
        read.factors().forEach(factor -> factors.add(factor.id()));
        for (int i = 0; i < read.factors().size(); i++) {
            for (RowId ledTo : read.factors().get(i).ledTo()) {
                if (!factors.contains(ledTo))
                    mistake("factors/" + i + "/ledTo", "“" + ledTo + "” is no factor of this document");
            }
        }
        for (int i = 0; i < read.actionItems().size(); i++) {
            for (RowId covered : read.actionItems().get(i).covers()) {
                if (!factors.contains(covered))
                    mistake("actionItems/" + i + "/covers", "“" + covered + "” is no factor of this document");
            }
        }
    }

    private void nothingEndsBeforeItStarted() {
        Optional<Instant> started = read.instantOf(Milestone.Kind.STARTED);
        if (started.isEmpty()) return;
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Optional<Instant> instant = read.instantOf(kind);
            if (instant.isPresent() && instant.get().isBefore(started.get())) {
                mistake(
                        "milestones/" + kind.word(),
                        "is before the start of the incident, " + started.get() + "; correct one of the two");
            }
        }
    }

    private void nothingIsInTheFuture(Instant now) {
        Instant latest = now.plus(CLOCKS_DIFFER_BY);
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            if (read.milestones().of(kind).orElse(null) instanceof Milestone.WrittenDown written
                    && written.when().toInstant().filter(latest::isBefore).isPresent()) {
                mistake("milestones/" + kind.word() + "/at", "is in the future");
            }
        }
        for (int i = 0; i < read.timeline().size(); i++) {
            if (read.timeline()
                    .get(i)
                    .when()
                    .toInstant()
                    .filter(latest::isBefore)
                    .isPresent()) {
                mistake("timeline/" + i + "/at", "is in the future");
            }
        }
    }

    private void linksCanBeOpened() {
        for (int i = 0; i < read.links().size(); i++) {
            String address = read.links().get(i).address();
            if (!address.matches("(?i)(https?://|mailto:).+")) {
                mistake("links/" + i + "/address", "must begin with https://, http:// or mailto:");
            }
        }
    }
}
