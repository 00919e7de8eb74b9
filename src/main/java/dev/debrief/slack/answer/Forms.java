package dev.debrief.slack.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.action.ItemView;
import dev.debrief.digest.Deed;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.When;
import dev.debrief.slack.block.Form;
import dev.debrief.slack.block.Mrkdwn;

/** The forms of the deeds that ask for something, and what comes back to Slack for them. */
final class Forms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Forms() {}

    /** Whether the deed is done with the press alone. */
    static boolean isNone(Deed deed) {
        return deed == Deed.FINISH;
    }

    static ObjectNode of(Press press, ItemView item) {
        String remembers = press.remembered();
        String what = "*" + Mrkdwn.text(item.number() + " " + MarkdownHtml.words(item.text())) + "*";
        boolean isDated = !(item.due() instanceof When.Unsaid);
        return (switch (press.deed()) {
                    case DATE ->
                        new Form("New date", "Move it", remembers)
                                .says(what)
                                .day("due", "Due on")
                                .text("reason", "Why the date moves", isDated, null);
                    case GIVE ->
                        new Form("Give to somebody", "Give", remembers)
                                .says(what)
                                .text("owner", "To whom", true, "The name or the address of a person, or a team");
                    case REFUSE ->
                        new Form("Won’t do", "It won’t be done", remembers)
                                .says(what)
                                .text("reason", "Why it will not be done", true, null)
                                .text("agreedBy", "Who agreed", true, "The name or the address of a person");
                    case VERIFY ->
                        new Form("It works", "It works", remembers)
                                .says(what)
                                .text("evidence", "What shows it", false, "An address or a sentence");
                    case NOT_YET ->
                        new Form("Not yet", "Send it back", remembers)
                                .says(what)
                                .text("reason", "What is missing", true, null);
                    case FINISH -> throw new IllegalArgumentException("it is done without a form");
                })
                .json();
    }

    /** What Slack shows at a field of the form that was sent. */
    static ObjectNode wrong(Deed deed, String field, String message) {
        ObjectNode answer = JSON.objectNode().put("response_action", "errors");
        answer.putObject("errors").put(isField(deed, field) ? field : first(deed), message);
        return answer;
    }

    /** Says in the place of the form why it is of no use any more. */
    static ObjectNode over(String message) {
        ObjectNode view = JSON.objectNode().put("type", "modal");
        view.putObject("title").put("type", "plain_text").put("text", "Nothing was changed");
        view.putObject("close").put("type", "plain_text").put("text", "Close");
        ObjectNode section = view.putArray("blocks").addObject().put("type", "section");
        section.putObject("text").put("type", "plain_text").put("text", message);
        ObjectNode answer = JSON.objectNode().put("response_action", "update");
        answer.set("view", view);
        return answer;
    }

    private static boolean isField(Deed deed, String field) {
        return switch (deed) {
            case DATE -> field.equals("due") || field.equals("reason");
            case REFUSE -> field.equals("reason") || field.equals("agreedBy");
            case GIVE, VERIFY, NOT_YET, FINISH -> field.equals(first(deed));
        };
    }

    private static String first(Deed deed) {
        return switch (deed) {
            case DATE -> "due";
            case GIVE -> "owner";
            case REFUSE, NOT_YET -> "reason";
            case VERIFY, FINISH -> "evidence";
        };
    }
}
