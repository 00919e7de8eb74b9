package dev.debrief.database.portable;

/** A name as it stands in SQL, whatever letters it has. */
final class Quoted {
    private Quoted() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
