package dev.debrief.jira.settings;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page of a Jira shows.
 *
 * @param why what is wrong with it; empty where nothing is
 * @param account what Jira calls the account; empty until it was asked
 * @param hook the address of its webhook; only the path where nobody said where Debrief is, empty where no token is stored
 * @param isHookWhole whether that address is one that Jira can reach
 * @param checked what came of asking it just now; empty where nobody asked
 * @param said what was done just now; empty where nothing was
 */
@TemplateData
record SitePage(
        long id,
        SiteForm form,
        boolean isFromEnvironment,
        String why,
        String account,
        String hook,
        boolean isHookWhole,
        List<Line> teams,
        int unknown,
        String checked,
        String said) {
    SitePage {
        teams = List.copyOf(teams);
    }

    /**
     * How the items of a team become issues.
     *
     * @param stopped why none is made now; empty where nothing is wrong
     */
    @TemplateData
    record Line(long id, String team, String project, String creates, String stopped) {}

    SitePage with(SiteForm typed) {
        return new SitePage(
                id, typed, isFromEnvironment, why, account, hook, isHookWhole, teams, unknown, checked, said);
    }

    SitePage checked(String how) {
        return new SitePage(id, form, isFromEnvironment, why, account, hook, isHookWhole, teams, unknown, how, said);
    }

    /** For the template: without its scheme. */
    public String name() {
        return nameOf(form.address());
    }

    /** How people speak of it. */
    static String nameOf(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
