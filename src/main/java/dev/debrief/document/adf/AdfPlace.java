package dev.debrief.document.adf;

/** What may stand where, as the published schema of the format has it; paragraphs and plain lists may everywhere. */
enum AdfPlace {
    DOCUMENT("heading", "quote", "panel", "expand", "table", "tasks", "rule"),
    EXPAND("heading", "quote", "panel", "nestedExpand", "table", "tasks", "rule"),
    NESTED_EXPAND("heading", "quote", "panel", "tasks", "rule"),
    CELL("heading", "quote", "panel", "nestedExpand", "tasks", "rule"),
    PANEL("heading", "tasks", "rule"),
    QUOTATION,
    ITEM("tasks");

    /** Words with a blank around each. */
    private final String allowed;

    AdfPlace(String... allowed) {
        this.allowed = " " + String.join(" ", allowed) + " ";
    }

    boolean allows(String kind) {
        return allowed.contains(" " + kind + " ");
    }
}
