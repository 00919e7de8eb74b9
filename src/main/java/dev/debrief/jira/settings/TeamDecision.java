package dev.debrief.jira.settings;

import dev.debrief.jira.team.FixedField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the map of a team that somebody sent: Jira is asked first, and nothing typed is lost. */
@ApplicationScoped
class TeamDecision {
    private final TeamDesk desk;
    private final TeamAsking asking;

    TeamDecision(TeamDesk desk, TeamAsking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /** What is shown, or where it is kept. */
    sealed interface Made {
        /**
         * Nothing is kept.
         *
         * @param isWrong whether something has to be mended first
         */
        record Shown(TeamPage page, boolean isWrong) implements Made {}

        /** It counts from now on. */
        record Kept(long map) implements Made {}
    }

    /** The page as it is kept, with what Jira offers for it. */
    TeamPage show(TeamDesk.Kept kept) {
        return page(kept, kept.form(), offers(kept, kept.form()), Map.of());
    }

    private TeamOffers offers(TeamDesk.Kept kept, TeamForm form) {
        return asking.ask(kept.site(), form.project(), form.type());
    }

    /** {@code do} says what is wanted: to save, to save what could not be checked, or only to ask Jira. */
    Made decide(TeamDesk.Kept kept, MultivaluedMap<String, String> sent) {
        TeamForm typed = kept.form().typed(sent);
        TeamForm form = kept.isFixed()
                ? typed.as(kept.form())
                : kept.id() == 0 ? typed : typed.of(kept.form().team());
        String what = Optional.ofNullable(sent.getFirst("do")).orElse("save");
        TeamOffers offers = offers(kept, form);
        if (what.equals("ask")) return new Made.Shown(page(kept, form, offers, Map.of()), false);
        Complaints wrong = new Complaints();
        if (kept.id() == 0) desk.isTaken(form.team()).ifPresent(taken -> wrong.add("team", taken));
        TeamCheck.withoutJira(form, wrong);
        boolean isUnheard = !offers.trouble().isEmpty();
        @Nullable
        List<FixedField> fields = isUnheard ? null : new TeamCheck(form, offers, kept.isCloud(), wrong).check();
        boolean isKept = wrong.isEmpty() && (!isUnheard || what.equals("unchecked"));
        if (!isKept) return new Made.Shown(page(kept, form, offers, wrong.byField()), true);
        return new Made.Kept(desk.keep(kept, named(form, offers), fields));
    }

    /** As Jira writes them. */
    private static TeamForm named(TeamForm form, TeamOffers offers) {
        if (!offers.isComplete()) return form;
        String type = TeamAsking.named(offers.types(), offers.type())
                .map(one -> one.name())
                .orElse(form.type());
        return form.naming(offers.project(), type);
    }

    private static TeamPage page(TeamDesk.Kept kept, TeamForm form, TeamOffers offers, Map<String, String> problems) {
        boolean isNew = kept.id() == 0;
        List<Choice> teams = kept.teams().stream()
                .map(one -> new Choice(one.value(), one.label(), one.value().equals(form.team())))
                .toList();
        return new TeamPage(
                isNew ? "/settings/jira/sites/" + kept.site() + "/teams" : "/settings/jira/teams/" + kept.id(),
                kept.heading(),
                kept.site(),
                kept.siteName(),
                teams,
                isNew,
                kept.isFixed(),
                kept.stopped(),
                form,
                offers,
                problems);
    }
}
