package dev.debrief.jira.site;

import java.time.ZoneId;

/** Somebody with an account in this Jira: known by an account id on Cloud and by a user name in a Data Center. */
public final class JiraPerson {
    private final String accountId;
    private final String name;
    private final String displayName;
    private final String email;
    private volatile ZoneId zone = ZoneId.of("UTC");
    private volatile boolean emailHidden;
    private volatile boolean active = true;

    JiraPerson(String accountId, String name, String displayName, String email) {
        this.accountId = accountId;
        this.name = name;
        this.displayName = displayName;
        this.email = email;
    }

    /** Hides the address from everybody, as each person may on Cloud and an administrator in a Data Center. */
    public JiraPerson hidesEmail() {
        emailHidden = true;
        return this;
    }

    public JiraPerson leaves() {
        active = false;
        return this;
    }

    public JiraPerson livesIn(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public String accountId() {
        return accountId;
    }

    /** The user name of a Data Center. */
    public String name() {
        return name;
    }

    /** What a Data Center keeps of a person in its histories. */
    public String key() {
        return "JIRAUSER" + accountId.substring(16);
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public boolean isEmailHidden() {
        return emailHidden;
    }

    public boolean isActive() {
        return active;
    }

    /** In which JQL reads its minutes, and dates are shown. */
    public ZoneId zone() {
        return zone;
    }
}
