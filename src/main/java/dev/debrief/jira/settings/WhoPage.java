package dev.debrief.jira.settings;

import dev.debrief.jira.person.Unknown;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page about people in a Jira shows.
 *
 * @param missing whose account was not found, or found several times
 * @param there what is said of issues whose assignee nobody here knows
 * @param known who is known
 * @param everybody how people can be written
 * @param found whom a search found
 */
@TemplateData
record WhoPage(
        long site,
        String siteName,
        List<Unknown.Somebody> missing,
        List<String> there,
        List<Known> known,
        List<String> everybody,
        Search search,
        List<Found> found,
        String said) {
    /**
     * Somebody who is known in both.
     *
     * @param account what they are called there
     * @param isChosen whether a person said so
     */
    @TemplateData
    record Known(long person, String name, String account, boolean isChosen) {}

    /**
     * What is looked for.
     *
     * @param person as typed
     * @param number of the person; 0 where none was named
     * @param words what Jira is asked; empty where nothing was asked
     * @param wrong what is wrong with the person; empty where nothing is
     * @param trouble why Jira could not be asked
     */
    @TemplateData
    record Search(String person, long number, String name, String words, String wrong, String trouble) {
        static final Search NONE = new Search("", 0, "", "", "", "");

        public boolean isAsked() {
            return number > 0 && !words.isEmpty() && trouble.isEmpty();
        }
    }

    /** An account of Jira; the address is empty where Jira hides it. */
    @TemplateData
    record Found(String account, String name, String email) {}

    WhoPage searching(Search what, List<Found> accounts) {
        return new WhoPage(site, siteName, missing, there, known, everybody, what, accounts, said);
    }
}
