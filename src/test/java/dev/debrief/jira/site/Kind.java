package dev.debrief.jira.site;

/** What a field holds, with the words of Jira's own schema for it. */
public enum Kind {
    LINE("string", ""),
    TEXT("string", ""),
    LABELS("array", "string"),
    PERSON("user", ""),
    DATE("date", ""),
    PRIORITY("priority", ""),
    COMPONENTS("array", "component"),
    RESOLUTION("resolution", ""),
    OPTION("option", ""),
    /** Its options are named with those below: {@code Region>Zone}. */
    CASCADE("option-with-child", ""),
    NUMBER("number", ""),
    PROJECT("project", ""),
    ISSUE_TYPE("issuetype", "");

    private final String type;
    private final String items;

    Kind(String type, String items) {
        this.type = type;
        this.items = items;
    }

    public String type() {
        return type;
    }

    /** What the elements of an array are; empty for what is none. */
    public String items() {
        return items;
    }
}
