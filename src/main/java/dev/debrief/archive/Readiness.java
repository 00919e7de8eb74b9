package dev.debrief.archive;

import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.PostMortem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What stands between a draft and its publication: times that cannot be read, and nothing else. */
@ApplicationScoped
class Readiness {
    private final KnownWords knownWords;
    private final Clock clock;

    Readiness(KnownWords knownWords, Clock clock) {
        this.knownWords = knownWords;
        this.clock = clock;
    }

    List<Finding> whatStops(PostMortem tree) {
        ManuscriptReader reader = new ManuscriptReader(knownWords.now(), KeptTemplates.HERE, clock.instant());
        return reader.read(Manuscript.of(tree), tree).findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.STOPS_PUBLISHING)
                .toList();
    }
}
