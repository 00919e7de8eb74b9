package dev.debrief.postmortem.edit;

import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the incident exists that tells the story instead; the reader of manuscripts knows no database. */
@ApplicationScoped
class Duplicates {
    private static final String FIELD = "duplicateOf";

    @Transactional
    ManuscriptReading checked(Manuscript typed, ManuscriptReading reading) {
        boolean missing = IncidentNumber.parse(typed.value(FIELD))
                .filter(number -> Incident.numbered(number).isEmpty())
                .isPresent();
        if (!missing || !reading.at(FIELD).isEmpty()) return reading;
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.add(new Finding(
                FIELD,
                Finding.Weight.STOPS_SAVING,
                "There is no incident " + typed.value(FIELD).strip() + ". Write the number of one that exists."));
        return new ManuscriptReading(null, findings, reading.understood());
    }
}
