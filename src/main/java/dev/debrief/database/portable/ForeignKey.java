package dev.debrief.database.portable;

/**
 * A reference from one table to another.
 *
 * @param definition as {@code alter table … add constraint} takes it
 */
record ForeignKey(String name, String from, String to, String definition) {
    String drop() {
        return "alter table " + Quoted.name(from) + " drop constraint " + Quoted.name(name);
    }

    String add() {
        return "alter table " + Quoted.name(from) + " add constraint " + Quoted.name(name) + " " + definition;
    }
}
