package dev.debrief.jira.site.jql;

/** Why a query is not understood, as Jira says it. */
public final class JqlError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JqlError(String message) {
        super(message);
    }
}
