package dev.debrief.insight;

import dev.debrief.postmortem.CountedIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Incidents that a figure was counted from, for their list. */
@ApplicationScoped
class OpenedIncidents implements CountedIncidents {
    private final CountedLists lists;

    OpenedIncidents(CountedLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<Counted> counted(String what) {
        return CountedAddress.parse(what)
                .flatMap(address -> lists.incidents(address)
                        .map(numbers -> new Counted(CountedInWords.of(address), address.back(), numbers)));
    }
}
