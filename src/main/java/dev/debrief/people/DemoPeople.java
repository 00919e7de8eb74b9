package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;

/** The people of a demonstration: an administrator, two editors and a reader. */
@ApplicationScoped
public class DemoPeople {
    private static final List<Demo> ALL = List.of(
            new Demo("Mara Okafor", "mara@example.org", Role.ADMINISTRATOR, "Asia/Bangkok"),
            new Demo("Jun Ito", "jun@example.org", Role.EDITOR, "Asia/Tokyo"),
            new Demo("Pablo", "pablo@example.org", Role.EDITOR, "Europe/Madrid"),
            new Demo("Frida Lindqvist", "frida@example.org", Role.READER, "Europe/Stockholm"));

    private final Secret secret;
    private final Clock clock;

    DemoPeople(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    private record Demo(String name, String email, Role role, String zone) {}

    /** Whether nobody has an account yet. */
    @Transactional
    public boolean nobodyIsHere() {
        return Person.count("role is not null") == 0;
    }

    /** Makes them, with one password for all, and answers the id of the administrator. */
    @Transactional
    public long arrive() {
        Password password = Password.of(password());
        for (Demo demo : ALL) {
            Person person = new Person(demo.name(), clock.instant());
            person.email = demo.email();
            person.zone = ZoneId.of(demo.zone());
            person.become(demo.role());
            person.takePassword(password);
            person.persist();
        }
        return Person.<Person>find("email", ALL.get(0).email()).firstResult().id();
    }

    /** Different in every installation, the same at every start of one. */
    public String password() {
        byte[] key = secret.keyFor("demonstration password");
        return "demo-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key).substring(0, 12);
    }

    /** Who may sign in, a line each: address and role. */
    public List<String> lines() {
        return ALL.stream()
                .map(demo -> demo.email() + " (" + demo.role().word() + ")")
                .toList();
    }
}
