package dev.debrief.digest;

import dev.debrief.action.DueInWords;
import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.waiting.ClosedItems.Closed;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.action.waiting.Waiting.Risk;
import dev.debrief.action.waiting.Waiting.ToVerify;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a digest for each thing, with the links that answer. */
final class DigestLines {
    private final Recipient recipient;
    private final Links links;
    private final Instant at;
    private final LocalDate today;

    DigestLines(Recipient recipient, Links links, Instant at) {
        this.recipient = recipient;
        this.links = links;
        this.at = at;
        this.today = recipient.today(at);
    }

    MessageLine late(Open open) {
        LocalDate due = Objects.requireNonNull(open.due());
        return item(
                open,
                DueInWords.left(due, today),
                joined("due " + DigestDays.day(due, today), redated(open), from(open)),
                List.of(
                        answer("Done", open.number(), Deed.FINISH),
                        answer("New date", open.number(), Deed.DATE),
                        answer("Give to somebody", open.number(), Deed.GIVE),
                        answer("Won’t do", open.number(), Deed.REFUSE)));
    }

    MessageLine soon(Open open) {
        LocalDate due = Objects.requireNonNull(open.due());
        return item(
                open,
                "",
                joined("due " + (due.equals(today) ? "today" : DigestDays.withWeekday(due)), redated(open), from(open)),
                List.of(answer("Done", open.number(), Deed.FINISH), answer("New date", open.number(), Deed.DATE)));
    }

    MessageLine undated(Open open) {
        return item(
                open, "", joined(redated(open), from(open)), List.of(answer("Set a date", open.number(), Deed.DATE)));
    }

    private MessageLine item(Open open, String alarm, String rest, List<MessageLine.Link> deeds) {
        return new MessageLine(title(open.number(), open.text()), address(open.number()), alarm, rest, mine(deeds));
    }

    MessageLine toVerify(ToVerify done) {
        String who = done.by().isEmpty()
                ? "It is said to be done."
                : done.by().equals(recipient.name()) ? "You did it." : done.by() + " says it is done.";
        String proof = done.proof().isEmpty() ? "" : " How we will know: " + done.proof();
        return new MessageLine(
                title(done.number(), done.text()),
                address(done.number()),
                "",
                who + proof,
                mine(List.of(
                        answer("It works", done.number(), Deed.VERIFY),
                        answer("Not yet", done.number(), Deed.NOT_YET))));
    }

    MessageLine risk(Risk risk) {
        boolean isOver = risk.until().isBefore(today);
        String until = DigestDays.day(risk.until(), today);
        return new MessageLine(
                "INC-" + risk.incident() + " " + risk.title(),
                links.to("/incidents/" + risk.incident() + "/risks"),
                isOver ? "over since " + until : "",
                joined(isOver ? "" : "accepted until " + until, "because: " + risk.why()),
                List.of(new MessageLine.Link(
                        "Look at it again", links.to("/incidents/" + risk.incident() + "/risks"))));
    }

    /** @param due when the policy asks for it; null where it does not */
    MessageLine draft(Draft draft, @Nullable PublicationDue due) {
        String page = links.to("/incidents/" + draft.incident());
        String saved = "last saved " + DigestDays.day(LocalDate.ofInstant(draft.saved(), recipient.zone()), today);
        return new MessageLine(
                "INC-" + draft.incident() + " " + draft.title() + ": write the post-mortem",
                page,
                due == null ? "" : due.lateness(),
                joined(due == null ? "" : "due " + DigestDays.day(due.day(), today), saved),
                List.of(new MessageLine.Link("Go on writing", page + "/edit")));
    }

    MessageLine closed(Closed closed) {
        LocalDate day = LocalDate.ofInstant(closed.at(), recipient.zone());
        LocalDate due = closed.due();
        String word = closed.state() == State.WONT_DO
                ? "will not be done, since"
                : closed.state().word();
        boolean isByOthers = !closed.by().isEmpty() && !closed.by().equals(recipient.name());
        String inTime = closed.state() != State.DONE || due == null
                ? ""
                : due.isBefore(day) ? DueInWords.days(ChronoUnit.DAYS.between(due, day)) + " late" : "on time";
        return new MessageLine(
                title(closed.number(), closed.text()),
                address(closed.number()),
                "",
                joined(word + " " + DigestDays.day(day, today) + (isByOthers ? " by " + closed.by() : ""), inTime),
                List.of());
    }

    /** Which of the late ones is late for longest. */
    String oldest(List<Open> late, List<Draft> drafts, Map<Integer, PublicationDue> due) {
        if (late.isEmpty()) {
            Draft draft = drafts.get(0);
            PublicationDue asked = Objects.requireNonNull(due.get(draft.incident()));
            return "The post-mortem of INC-" + draft.incident() + " is " + asked.lateness() + ".";
        }
        Open first = late.get(0);
        String days = DueInWords.left(Objects.requireNonNull(first.due()), today);
        boolean isOnly = late.size() + drafts.size() == 1;
        return (isOnly ? "AI-" + first.number() + " is " : "AI-" + first.number() + " comes first: it is ") + days
                + ".";
    }

    private List<MessageLine.Link> mine(List<MessageLine.Link> deeds) {
        return recipient.mayEdit() ? deeds : List.of();
    }

    private MessageLine.Link answer(String words, int number, Deed deed) {
        return new MessageLine.Link(
                words, links.answer(recipient.id(), number, deed, at.plus(Links.HOLDS)), deed, number);
    }

    private String address(int number) {
        return links.to("/actions/" + number);
    }

    static String title(int number, String text) {
        return "AI-" + number + " " + MarkdownHtml.words(Markdown.of(text));
    }

    private static String redated(Open open) {
        int times = open.timesRedated();
        return times == 0 ? "" : times == 1 ? "re-dated once" : "re-dated " + times + " times";
    }

    private static String from(Open open) {
        return open.incident().isEmpty() ? "" : "from " + open.incident();
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
