package dev.debrief.database.portable;

/**
 * One column that travels; generated ones are made anew by the database.
 *
 * @param type as PostgreSQL writes it: {@code timestamp with time zone}
 * @param collates whether its order depends on a collation
 */
record Column(String name, String type, TextualForm form, boolean collates) {
    String quoted() {
        return Quoted.name(name);
    }

    /** In an order that is the same on every server. */
    String inOrder() {
        return collates ? quoted() + " collate \"C\"" : quoted();
    }
}
