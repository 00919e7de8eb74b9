package dev.debrief.jira.remote;

/** Who answers at an address that is said to be a Jira's. */
public sealed interface Who {
    /** A Jira: Cloud, or a Data Center. */
    record Jira(boolean isCloud) implements Who {}

    /** It tells nobody who it is before they say who they are. */
    record Silent() implements Who {}

    /** There is something, and it does not know this version of Jira's API. */
    record NotOfThisKind() implements Who {}

    /** No Jira; {@code why} says it to a person. */
    record Nobody(String why) implements Who {}
}
