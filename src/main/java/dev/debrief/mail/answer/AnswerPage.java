package dev.debrief.mail.answer;

import dev.debrief.action.ItemView;
import dev.debrief.digest.answer.Answered;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.When;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The page that a link in a mail opens.
 *
 * @param person for whom it speaks
 * @param deed the word of the one thing that is asked
 * @param facts who has it, when it is due, where it comes from
 * @param wrong what is wrong with what was typed, by field
 */
@TemplateData
record AnswerPage(
        String person,
        String number,
        String address,
        RawString text,
        String facts,
        String deed,
        boolean isDated,
        Map<String, String> typed,
        Map<String, String> wrong) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static AnswerPage of(Answered.Ask ask, Map<String, String> typed) {
        ItemView item = ask.item();
        return new AnswerPage(
                ask.person().name(),
                item.number().toString(),
                address(item),
                line(item),
                facts(item),
                ask.deed().word(),
                !(item.due() instanceof When.Unsaid),
                typed,
                ask.field().isEmpty() ? Map.of() : Map.of(ask.field(), ask.message()));
    }

    static RawString line(ItemView item) {
        return new RawString(MarkdownHtml.line(item.text(), "item-"));
    }

    static String address(ItemView item) {
        return "/actions/" + item.number().value();
    }

    static String facts(ItemView item) {
        String state = item.state().word();
        String due = item.due() instanceof When.OnDay onDay ? ", due " + DAY.format(onDay.day()) : "";
        String from = item.incident() == null ? "" : ", from " + item.incident();
        return state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1) + due + from;
    }

    /** What was typed into a field before; empty where nothing was. */
    public String was(String field) {
        return typed.getOrDefault(field, "");
    }
}
