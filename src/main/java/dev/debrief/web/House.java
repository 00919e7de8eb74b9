package dev.debrief.web;

import dev.debrief.shared.ZoneInWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page says of Debrief itself. */
@ApplicationScoped
@Named("house")
public class House {
    private final String version;
    private final Clock clock;

    House(@ConfigProperty(name = "quarkus.application.version") String version, Clock clock) {
        this.version = version;
        this.clock = clock;
    }

    public String version() {
        return version;
    }

    /** A zone as people say it now: {@code Bangkok time (UTC+7)}. */
    public String inWords(ZoneId zone) {
        return ZoneInWords.of(zone, clock.instant());
    }
}
