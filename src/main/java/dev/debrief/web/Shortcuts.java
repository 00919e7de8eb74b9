package dev.debrief.web;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Every key that the scripts handle: the one list from which the sheet and the page of keys are made. */
@ApplicationScoped
@Named("shortcuts")
public class Shortcuts {
    /** Keys for one place; {@code id} is fit for an element. */
    @TemplateData
    public record Group(String id, String title, List<Shortcut> keys) {}

    /**
     * One shortcut.
     *
     * @param keys pressed together, by the names that browsers give them: {@code Alt}, {@code ArrowUp}
     * @param does what happens, as a sentence
     */
    @TemplateData
    public record Shortcut(List<String> keys, String does) {
        /** As they are written on the keys. */
        public List<String> caps() {
            return keys.stream().map(Shortcut::cap).toList();
        }

        private static String cap(String key) {
            return switch (key) {
                case "ArrowUp" -> "\u2191";
                case "ArrowDown" -> "\u2193";
                case "ArrowLeft" -> "\u2190";
                case "ArrowRight" -> "\u2192";
                case "Control" -> "Ctrl";
                case "Escape" -> "Esc";
                default -> key.length() == 1 ? key.toUpperCase(java.util.Locale.ROOT) : key;
            };
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "everywhere",
                    "Everywhere",
                    List.of(key("Go to the search", "/"), key("Show these keys, while nothing is being typed", "?"))),
            new Group(
                    "actions",
                    "In a list of action items and on the board",
                    List.of(
                            key("The next item", "j"),
                            key("The one before", "k"),
                            key("Open it", "Enter"),
                            key("Select it, or no longer", "x"),
                            key("Start what is selected; the item itself where nothing is", "s"),
                            key("Done", "d"),
                            key("Another date", "t"),
                            key("Give it to somebody", "g"),
                            key("It will not be done", "w"),
                            key("Undo what was done last", "u"),
                            key("Select none", "Escape"))),
            new Group(
                    "meeting",
                    "In the meeting about a review",
                    List.of(
                            key("The next line", "j"),
                            key("The one before", "k"),
                            key("The first decision", "1"),
                            key("The second", "2"),
                            key("The third", "3"),
                            key("The fourth", "4"),
                            key("The fifth", "5"),
                            key("The sixth", "6"),
                            key("The seventh", "7"),
                            key("The eighth", "8"))),
            new Group(
                    "rows",
                    "In the timeline and the causes",
                    List.of(
                            key("From a time to its text; from a text to the next row, or a new one", "Enter"),
                            key("A new line within the text", "Shift", "Enter"),
                            key("Move the row up", "Alt", "ArrowUp"),
                            key("Move the row down", "Alt", "ArrowDown"),
                            key("Undo what was done with rows, step by step", "Control", "z"))),
            new Group(
                    "causes",
                    "In the causes",
                    List.of(
                            key("One level deeper: it led to the one above", "Alt", "ArrowRight"),
                            key("One level back", "Alt", "ArrowLeft"),
                            key("Add a cause of this one", "Alt", "Enter"))),
            new Group(
                    "whys",
                    "While asking why",
                    List.of(
                            key("Keep the answer and ask on; with nothing typed, end the chain", "Enter"),
                            key("Stop; what was answered stays in the form", "Escape"))),
            new Group(
                    "texts",
                    "In texts",
                    List.of(
                            key("Bold", "Control", "b"),
                            key("Italic", "Control", "i"),
                            key("Code", "Control", "e"),
                            key("Link", "Control", "k"),
                            key("Go on with a list, a quote or a table; on an empty item, end it", "Enter"),
                            key("From button to button in the toolbar", "ArrowRight"),
                            key("And back", "ArrowLeft"),
                            key("To the first button of the toolbar", "Home"),
                            key("To the last", "End"))));

    public List<Group> groups() {
        return GROUPS;
    }

    private static Shortcut key(String does, String... keys) {
        return new Shortcut(List.of(keys), does);
    }
}
