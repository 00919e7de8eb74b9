package dev.debrief.mail.smtp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.delivery.Destination;
import dev.debrief.delivery.Errand;
import dev.debrief.delivery.Outcome;
import dev.debrief.delivery.Pace;
import dev.debrief.delivery.Patience;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Kills the worker between what the destination said and its being written down. */
@Decorator
@Priority(1)
class MortalDestination implements Destination {
    private final Destination inner;

    @Inject
    MortalDestination(@Delegate @Any Destination inner) {
        this.inner = inner;
    }

    @Override
    public Outcome deliver(Errand errand) {
        Outcome outcome = inner.deliver(errand);
        Death.mayStrike(Death.Moment.BEFORE_SETTLING, errand.uuid(), errand.attempt());
        return outcome;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Pace pace() {
        return inner.pace();
    }

    @Override
    public Patience patience() {
        return inner.patience();
    }

    @Override
    public Outcome look(Errand errand) {
        return inner.look(errand);
    }

    @Override
    public JsonNode shown(JsonNode payload) {
        return inner.shown(payload);
    }
}
