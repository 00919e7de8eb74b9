package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Makes one-time links and lets them be brought to their people. */
@ApplicationScoped
class LinkDesk {
    private final Event<LinkMade> made;
    private final Clock clock;

    LinkDesk(Event<LinkMade> made, Clock clock) {
        this.made = made;
        this.clock = clock;
    }

    /** The path of a link to be passed on by hand; it goes nowhere by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    String make(Person person, OneTimeLink.Purpose purpose) {
        return OneTimeLink.make(person, purpose, clock.instant());
    }

    /** Makes one and has it brought; answers its path if nobody brings it, so that it is passed on by hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> bring(Person person, OneTimeLink.Purpose purpose) {
        String path = make(person, purpose);
        LinkMade link = new LinkMade(
                person, purpose == OneTimeLink.Purpose.INVITATION, path, purpose.expiresAt(clock.instant()));
        made.fire(link);
        return link.isOnItsWay() ? Optional.empty() : Optional.of(path);
    }
}
