package dev.debrief.slack.answer;

import dev.debrief.action.ItemView;
import dev.debrief.digest.Deed;
import dev.debrief.document.When;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands in the place of the buttons when one of them was pressed. */
final class AnsweredInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private AnsweredInWords() {}

    /** @param item as it is afterwards */
    static String of(Deed deed, ItemView item) {
        return switch (deed) {
            case FINISH -> "You said it is done.";
            case DATE ->
                item.due() instanceof When.OnDay onDay
                        ? "It is due on " + DAY.format(onDay.day()) + " now."
                        : "It has a date now.";
            case GIVE -> item.doer() == null ? "You gave it away." : "You gave it to " + item.doer() + ".";
            case REFUSE -> "It will not be done.";
            case VERIFY -> "You said it works.";
            case NOT_YET -> "You sent it back.";
        };
    }
}
