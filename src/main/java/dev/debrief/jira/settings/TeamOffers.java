package dev.debrief.jira.settings;

import dev.debrief.jira.remote.Offers;
import dev.debrief.jira.remote.ScreenField;
import java.util.List;
import java.util.Optional;

/**
 * What a Jira offers for a project and a type of issues.
 *
 * @param project its key as Jira writes it; empty where it is unknown or was not named
 * @param type its id; empty where it is unknown or was not named
 * @param refusal why the project takes no issues from Debrief; empty where it does
 * @param trouble why Jira could not be asked; empty where it could
 */
record TeamOffers(
        List<Offers.Named> projects,
        String project,
        List<Offers.Named> types,
        String type,
        List<ScreenField> screen,
        List<Offers.Status> statuses,
        List<String> components,
        String refusal,
        String trouble) {
    TeamOffers {
        projects = List.copyOf(projects);
        types = List.copyOf(types);
        screen = List.copyOf(screen);
        statuses = List.copyOf(statuses);
        components = List.copyOf(components);
    }

    static TeamOffers nothing(String trouble) {
        return new TeamOffers(List.of(), "", List.of(), "", List.of(), List.of(), List.of(), "", trouble);
    }

    static TeamOffers of(List<Offers.Named> projects) {
        return new TeamOffers(projects, "", List.of(), "", List.of(), List.of(), List.of(), "", "");
    }

    TeamOffers refusing(String key, String why) {
        return new TeamOffers(projects, key, List.of(), "", List.of(), List.of(), List.of(), why, "");
    }

    TeamOffers in(String key, List<Offers.Named> some) {
        return new TeamOffers(projects, key, some, "", List.of(), List.of(), List.of(), "", "");
    }

    TeamOffers making(String id, List<ScreenField> fields, List<Offers.Status> some, List<String> parts) {
        return new TeamOffers(projects, project, types, id, fields, some, parts, "", "");
    }

    /** The field on the screen; empty where it is not there. */
    Optional<ScreenField> field(String id) {
        return screen.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Whether it is known what an issue has to have. */
    boolean isComplete() {
        return !type.isEmpty();
    }
}
