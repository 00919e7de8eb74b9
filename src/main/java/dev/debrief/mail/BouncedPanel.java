package dev.debrief.mail;

import dev.debrief.people.Person;
import dev.debrief.people.PersonPanel;
import dev.debrief.people.Reader;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;

/** Says on somebody's page that mail to their address pauses. */
@ApplicationScoped
class BouncedPanel implements PersonPanel {
    private final BouncedAddresses bounced;
    private final Reader reader;

    BouncedPanel(BouncedAddresses bounced, Reader reader) {
        this.bounced = bounced;
        this.reader = reader;
    }

    @Override
    public RawString of(Person person, boolean own) {
        return new RawString(person.email()
                .flatMap(bounced::one)
                .map(found -> MailTemplates.bounced(BouncedNote.of(found, reader.zone(), own))
                        .render())
                .orElse(""));
    }
}
