package dev.debrief.jira.site;

/** What a status means, whatever its name: the only thing about states that every Jira says in the same words. */
public enum Category {
    TO_DO(2, "new", "blue-gray", "To Do"),
    IN_PROGRESS(4, "indeterminate", "yellow", "In Progress"),
    DONE(3, "done", "green", "Done");

    private final int id;
    private final String key;
    private final String color;
    private final String title;

    Category(int id, String key, String color, String title) {
        this.id = id;
        this.key = key;
        this.color = color;
        this.title = title;
    }

    public int id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String color() {
        return color;
    }

    public String title() {
        return title;
    }
}
