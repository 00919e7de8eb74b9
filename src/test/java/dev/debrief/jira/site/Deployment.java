package dev.debrief.jira.site;

/** Where a Jira runs. A Data Center is reached below a context path, as many are. */
public enum Deployment {
    CLOUD("", "/rest/api/3"),
    DATA_CENTER("/jira", "/rest/api/2");

    private final String context;
    private final String api;

    Deployment(String context, String api) {
        this.context = context;
        this.api = api;
    }

    /** What stands between the host and {@code /rest}; empty on Cloud. */
    public String context() {
        return context;
    }

    /** The path of the version of the API, without the context. */
    public String api() {
        return api;
    }

    public boolean isCloud() {
        return this == CLOUD;
    }
}
