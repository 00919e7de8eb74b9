package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Doors;
import dev.debrief.jira.remote.Offers;
import dev.debrief.jira.remote.ScreenField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks a Jira what it offers a team. Nobody's transaction is open meanwhile. */
@ApplicationScoped
class TeamAsking {
    private final Doors doors;
    private final SiteDesk desk;

    TeamAsking(Doors doors, SiteDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    /** The way to what a site offers; empty where it is not connected or its token is missing. */
    Optional<Offers> offers(long site) {
        return desk.kept(site).filter(kept -> !kept.token().isEmpty()).map(kept -> {
            boolean isCloud = kept.deployment() == Deployment.CLOUD;
            return isCloud
                    ? doors.cloudOffers(
                            kept.address(),
                            Objects.requireNonNullElse(kept.email(), ""),
                            kept.token(),
                            desk.ledger(site))
                    : doors.dataCenterOffers(kept.address(), kept.token(), desk.ledger(site));
        });
    }

    /** As far as Jira knows the project and the type; both as somebody typed them. */
    TeamOffers ask(long site, String project, String type) {
        return offers(site)
                .map(offers -> ask(offers, project, type))
                .orElseGet(() -> TeamOffers.nothing("Its token is missing."));
    }

    private static TeamOffers ask(Offers offers, String project, String type) {
        Answer<List<Offers.Named>> projects = offers.projects();
        if (!(projects instanceof Answer.Got<List<Offers.Named>> all)) return TeamOffers.nothing(Sites.words(projects));
        TeamOffers known = TeamOffers.of(all.value());
        // a project of thousands may not be on the first pages: Jira has the last word
        String key = named(all.value(), project).map(Offers.Named::id).orElse(project);
        if (!isKey(key)) return known;
        Answer<List<Offers.Named>> types = offers.types(key);
        if (types instanceof Answer.Absent<?>) return known;
        if (types instanceof Answer.No<?>) return known.refusing(key, Sites.words(types));
        if (!(types instanceof Answer.Got<List<Offers.Named>> some)) return TeamOffers.nothing(Sites.words(types));
        if (some.value().isEmpty())
            return known.refusing(key, "Jira lets this account make no issues in this project.");
        TeamOffers withTypes = known.in(key, some.value());
        return named(some.value(), type)
                .map(one -> screen(offers, withTypes, one.id()))
                .orElse(withTypes);
    }

    private static TeamOffers screen(Offers offers, TeamOffers known, String type) {
        Answer<List<ScreenField>> screen = offers.screen(known.project(), type);
        Answer<List<Offers.Status>> statuses = offers.statuses(known.project(), type);
        Answer<List<String>> components = offers.components(known.project());
        for (Answer<?> answer : List.of(screen, statuses, components))
            if (!(answer instanceof Answer.Got<?>)) return TeamOffers.nothing(Sites.words(answer));
        return known.making(
                type,
                ((Answer.Got<List<ScreenField>>) screen).value(),
                ((Answer.Got<List<Offers.Status>>) statuses).value(),
                ((Answer.Got<List<String>>) components).value());
    }

    /** By key or id, otherwise by a name that one alone has. */
    static Optional<Offers.Named> named(List<Offers.Named> all, String words) {
        Optional<Offers.Named> byId =
                all.stream().filter(one -> one.id().equalsIgnoreCase(words)).findFirst();
        if (byId.isPresent()) return byId;
        List<Offers.Named> byName =
                all.stream().filter(one -> one.name().equalsIgnoreCase(words)).toList();
        return byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty();
    }

    private static boolean isKey(String words) {
        return words.matches("[A-Za-z][A-Za-z0-9_]*");
    }
}
