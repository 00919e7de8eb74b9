package dev.debrief.action.list;

import dev.debrief.shared.ActionItemNumber;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * What a deed still has to be told, with what was typed so far.
 *
 * @param deed the word of what is asked
 * @param title as a heading: “Change date of 3 items”
 * @param problems what is wrong, by field
 */
@TemplateData
public record AskPage(
        String deed,
        String title,
        String button,
        List<Integer> items,
        String back,
        String evidence,
        String due,
        String reason,
        String who,
        String agreed,
        Map<String, String> problems) {

    static AskPage of(DeedForm form, String reader, String field, String message) {
        Asked asked = form.asked().orElseThrow();
        List<Integer> numbers =
                form.items().stream().map(ActionItemNumber::value).toList();
        String items = numbers.size() == 1 ? "AI-" + numbers.get(0) : numbers.size() + " items";
        String agreed = form.agreed().isEmpty() && !form.isTold() ? reader : form.agreed();
        return new AskPage(
                asked.word(),
                heading(asked) + " " + items,
                button(asked),
                numbers,
                form.back().text(),
                form.evidence(),
                form.due(),
                form.reason(),
                form.who(),
                agreed,
                field.isEmpty() ? Map.of() : Map.of(field, message));
    }

    private static String heading(Asked asked) {
        return switch (asked) {
            case START -> "Start";
            case DONE -> "Done with evidence:";
            case DATE -> "Change the date of";
            case GIVE -> "Give away";
            case WONT -> "Will not be done:";
            case NOT_YET -> "Not done yet:";
            case REOPEN -> "Open again:";
        };
    }

    private static String button(Asked asked) {
        return switch (asked) {
            case DATE -> "Set this date";
            case GIVE -> "Give";
            case NOT_YET -> "Not done yet";
            default -> asked.title();
        };
    }
}
