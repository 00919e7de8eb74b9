package dev.debrief.jira.making;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an answer means for one item whose issue was asked for, and for its team. */
@ApplicationScoped
class Making {
    private static final Set<String> CAN_BE_LEFT_OUT =
            Set.of("labels", "duedate", "assignee", "components", "priority", "description");

    /** What an item has or has not: a refusal of these says nothing of the others of its team. */
    private static final Set<String> OF_THE_ITEM = Set.of("duedate", "assignee", "priority");

    private final Sites sites;
    private final Links links;

    Making(Sites sites, Links links) {
        this.sites = sites;
        this.links = links;
    }

    /** Of several that bear its uuid the eldest is the one. */
    Outcome found(Links.Known known, List<Issue> found) {
        List<Issue> eldestFirst = found.stream()
                .sorted(Comparator.comparing(issue -> new BigInteger(issue.id())))
                .toList();
        Issue eldest = eldestFirst.get(0);
        List<String> others = eldestFirst.stream().skip(1).map(Issue::id).toList();
        links.bind(known.link(), eldest.id(), eldest.key(), others);
        return new Outcome.Done(eldest.key());
    }

    /**
     * What Jira refuses was not made, so it is sent again at once without the fields that it does not have.
     *
     * @param leftOut takes the fields that are to be left out then
     * @return empty where it is to be sent again at once
     */
    Optional<Outcome> answered(Links.Known known, Answer<Jira.Created> answer, Set<String> leftOut) {
        if (answer instanceof Answer.Got<Jira.Created> made) {
            links.bind(known.link(), made.value().id(), made.value().key(), List.of());
            return Optional.of(new Outcome.Done(made.value().key()));
        }
        if (answer instanceof Answer.Unclear<Jira.Created> unclear)
            return Optional.of(new Outcome.Unknown(unclear.why()));
        links.didNotHappen(List.of(known), Sites.words(answer));
        if (!(answer instanceof Answer.Refused<Jira.Created> refused)
                || !refused.fields().keySet().stream().allMatch(CAN_BE_LEFT_OUT::contains)
                || !leftOut.addAll(refused.fields().keySet())) return Optional.of(refused(known, answer));
        remember(known, refused);
        return Optional.empty();
    }

    /** It was made and may not be seen: the next ones would be lost from sight as well, so its team stops. */
    Outcome hidden(Links.Known known, String key) {
        String why = "Jira made " + key + " and does not show it to Debrief. Let its account see the issues it makes.";
        links.stop(known.link(), why);
        return new Outcome.Done("It waits for the settings of its team. " + why);
    }

    /** A field that is not on the screen is not there for the next item either; a person who cannot have it is. */
    private void remember(Links.Known known, Answer.Refused<Jira.Created> refused) {
        List<String> notOnScreen = refused.fields().entrySet().stream()
                .filter(field ->
                        field.getValue().contains("screen") || field.getValue().contains("cannot be set"))
                .map(Map.Entry::getKey)
                .toList();
        if (!notOnScreen.isEmpty()) links.leaveOut(known.link(), notOnScreen);
    }

    private Outcome refused(Links.Known known, Answer<Jira.Created> answer) {
        boolean isOfTheTeam = answer instanceof Answer.Refused<?>
                || answer instanceof Answer.Absent<?>
                || answer instanceof Answer.Forbidden<?>;
        if (!isOfTheTeam) return sites.trouble(known.site(), answer);
        String why = Sites.words(answer);
        if (answer instanceof Answer.Refused<?> no
                && !no.fields().isEmpty()
                && OF_THE_ITEM.containsAll(no.fields().keySet())) {
            links.stopAlone(known.link(), "Jira does not make an issue of it. " + why);
            return new Outcome.Done("It waits until the item changes. " + why);
        }
        links.stop(known.link(), "Jira does not make issues for this team. " + why);
        return new Outcome.Done("It waits for the settings of its team. " + why);
    }
}
