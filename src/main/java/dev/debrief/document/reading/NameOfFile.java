package dev.debrief.document.reading;

/** The name of a file as a title, for what has none. */
final class NameOfFile {
    private NameOfFile() {}

    static String of(String file) {
        String name = file.replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\.[A-Za-z]{1,10}$", "")
                .replaceAll("(?<=\\p{L})[-_]|[-_](?=\\p{L})", " ")
                .strip();
        return name.isEmpty() || name.chars().anyMatch(c -> c < ' ') ? "Untitled" : name;
    }
}
