package dev.debrief.insight;

import dev.debrief.action.list.CountedItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Action items that a figure was counted from, for their list. */
@ApplicationScoped
class OpenedItems implements CountedItems {
    private final CountedLists lists;

    OpenedItems(CountedLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<Counted> counted(String what) {
        return CountedAddress.parse(what)
                .flatMap(address -> lists.items(address)
                        .map(numbers -> new Counted(CountedInWords.of(address), address.back(), numbers)));
    }
}
