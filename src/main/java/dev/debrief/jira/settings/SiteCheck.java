package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Doors;
import dev.debrief.jira.remote.Ledger;
import dev.debrief.jira.remote.Offers;
import dev.debrief.jira.remote.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries a connection, and says at which field it is wrong. Nobody's transaction is open meanwhile. */
@ApplicationScoped
class SiteCheck {
    private static final String NO_JIRA = "There is something at this address, but not Jira."
            + " Write what stands before /browse/ in the address of an issue, with its path if there is one.";

    private final Doors doors;

    SiteCheck(Doors doors) {
        this.doors = doors;
    }

    /** What came of it. */
    sealed interface Verdict {
        /**
         * Jira lets Debrief in.
         *
         * @param projects how many the account sees
         */
        record Well(Account account, int projects) implements Verdict {}

        /**
         * Something has to be mended.
         *
         * @param field of the form
         */
        record Wrong(String field, String sentence) implements Verdict {}
    }

    Verdict check(String address, Deployment deployment, @Nullable String email, String token, Ledger ledger) {
        boolean isCloud = deployment == Deployment.CLOUD;
        Who who = doors.knock(address, isCloud);
        if (who instanceof Who.NotOfThisKind)
            return doors.knock(address, !isCloud) instanceof Who.Jira other && other.isCloud() != isCloud
                    ? ofTheOther(other)
                    : new Verdict.Wrong("address", NO_JIRA);
        if (who instanceof Who.Nobody nobody) return new Verdict.Wrong("address", nobody.why());
        if (who instanceof Who.Jira jira && jira.isCloud() != isCloud) return ofTheOther(jira);
        Offers offers = isCloud
                ? doors.cloudOffers(address, Objects.requireNonNullElse(email, ""), token, ledger)
                : doors.dataCenterOffers(address, token, ledger);
        return let(offers, isCloud);
    }

    private static Verdict ofTheOther(Who.Jira jira) {
        return new Verdict.Wrong(
                "deployment",
                jira.isCloud() ? "This is Jira Cloud, not a Data Center." : "This is a Data Center, not Jira Cloud.");
    }

    private static Verdict let(Offers offers, boolean isCloud) {
        Answer<Account> me = offers.myself();
        if (!(me instanceof Answer.Got<Account> known)) return wrong(me, isCloud);
        Answer<List<Offers.Named>> projects = offers.projects();
        if (!(projects instanceof Answer.Got<List<Offers.Named>> seen)) return wrong(projects, isCloud);
        return new Verdict.Well(known.value(), seen.value().size());
    }

    private static Verdict wrong(Answer<?> answer, boolean isCloud) {
        if (answer instanceof Answer.Unauthorised<?>)
            return new Verdict.Wrong(
                    "token",
                    isCloud
                            ? "Jira does not let Debrief in: this token does not belong to this e-mail address,"
                                    + " or it has run out."
                            : "Jira does not let Debrief in: it does not know this token, or it has run out.");
        if (answer instanceof Answer.Forbidden<?>)
            return new Verdict.Wrong(
                    "token",
                    "Jira knows the account and forbids it to ask: it has no access to Jira,"
                            + " or somebody has to sign in there as it once, after too many wrong attempts.");
        if (answer instanceof Answer.Absent<?>) return new Verdict.Wrong("address", NO_JIRA);
        return new Verdict.Wrong("address", Sites.words(answer));
    }
}
