package dev.debrief.slack.digest;

import dev.debrief.digest.Deed;
import dev.debrief.digest.DigestText;
import dev.debrief.digest.DigestText.TeamPart;
import dev.debrief.digest.MessageLine;
import dev.debrief.digest.ReminderText;
import dev.debrief.slack.block.Blocks;
import dev.debrief.slack.block.Blocks.Button;
import dev.debrief.slack.block.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets digests and reminders in Block Kit. What has no room is counted, with the way to it. */
final class DigestMessage {
    /** A line and its row of buttons. */
    private static final int OF_A_LINE = 2;

    private final boolean hasButtons;
    private final Blocks blocks = new Blocks();

    private DigestMessage(boolean hasButtons) {
        this.hasButtons = hasButtons;
    }

    /** @param hasButtons whether what is pressed in Slack can be answered here */
    static Blocks of(DigestText digest, boolean hasButtons) {
        DigestMessage message = new DigestMessage(hasButtons);
        message.blocks.header(digest.heading()).section(Mrkdwn.text(digest.greeting()));
        // the teams and the last lines are always there
        int kept = digest.teams().size() + 1;
        List<DigestText.Section> sections = digest.sections();
        for (int i = 0; i < sections.size(); i++) {
            DigestText.Section section = sections.get(i);
            int room = message.blocks.room() - kept - (sections.size() - i);
            message.lines(
                    section.heading(), section.lines(), room, section.more(), section.moreAddress(), digest.home());
        }
        digest.teams().forEach(message::team);
        String foot = digest.footer().isEmpty() ? "" : Mrkdwn.text(digest.footer()) + " ";
        return message.blocks.context(foot + Mrkdwn.link(digest.home(), "Open what waits for you") + " · "
                + Mrkdwn.link(digest.stop(), "Another day, or never"));
    }

    static Blocks of(ReminderText reminder, boolean hasButtons) {
        DigestMessage message = new DigestMessage(hasButtons);
        message.blocks.header(reminder.heading());
        for (int i = 0; i < reminder.sections().size(); i++) {
            ReminderText.Section section = reminder.sections().get(i);
            int room = message.blocks.room() - 1 - (reminder.sections().size() - i);
            message.lines(section.heading(), section.lines(), room, "", "", reminder.home());
        }
        return message.blocks.context(Mrkdwn.link(reminder.home(), "Open what waits for you") + " · "
                + Mrkdwn.link(reminder.stop(), "No more reminders"));
    }

    /** @param room for the lines, behind the heading */
    private void lines(
            String heading, List<MessageLine> lines, int room, String more, String moreAddress, String home) {
        List<MessageLine> shown = new ArrayList<>();
        int left = room;
        for (MessageLine line : lines) {
            left -= buttons(line).isEmpty() ? 1 : OF_A_LINE;
            if (left < 0) break;
            shown.add(line);
        }
        int hidden = lines.size() - shown.size();
        String address = moreAddress.isEmpty() ? home : moreAddress;
        String rest = hidden > 0
                ? " · "
                        + Mrkdwn.link(
                                address, shown.size() + " of " + lines.size() + " are shown here, all are in Debrief")
                : more.isEmpty() ? "" : " · " + Mrkdwn.link(address, more);
        blocks.section("*" + Mrkdwn.text(heading) + "*" + rest);
        shown.forEach(this::line);
    }

    private void line(MessageLine line) {
        blocks.section(name(line), words(line), buttons(line));
    }

    /** Unique within the message: a thing stands in one list. */
    private static String name(MessageLine line) {
        return "about " + line.address().replaceAll("^[a-z]+://[^/]+", "");
    }

    private static String words(MessageLine line) {
        String alarm = line.alarm().isEmpty() ? "" : "*" + Mrkdwn.text(line.alarm()) + "*";
        String both = alarm.isEmpty() || line.rest().isEmpty() ? "" : " · ";
        String rest = alarm + both + Mrkdwn.text(line.rest());
        return Mrkdwn.link(line.address(), line.title()) + (rest.isEmpty() ? "" : "\n" + rest);
    }

    private List<Button> buttons(MessageLine line) {
        List<Button> buttons = new ArrayList<>();
        for (MessageLine.Link link : line.links()) {
            Deed deed = link.deed();
            if (deed != null && hasButtons)
                buttons.add(Button.answer(link.words(), "answer " + deed.word(), String.valueOf(link.item())));
        }
        return buttons;
    }

    private void team(TeamPart team) {
        String owners = team.owners().stream()
                .map(one -> "• " + Mrkdwn.text(one.owner()) + ": " + one.open() + " open, " + one.late() + " late")
                .collect(Collectors.joining("\n"));
        String oldest = team.oldest().stream().map(line -> "• " + words(line)).collect(Collectors.joining("\n"));
        String quiet = team.quiet().stream().map(Mrkdwn::text).collect(Collectors.joining("\n"));
        blocks.section(joined(
                "*" + Mrkdwn.text(team.heading()) + "*\n" + Mrkdwn.text(team.summary()),
                owners,
                team.more().isEmpty() ? null : Mrkdwn.text(team.more()),
                oldest.isEmpty() ? null : "*Open for longest*\n" + oldest,
                quiet));
    }

    private static String joined(@Nullable String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) if (part != null && !part.isEmpty()) said.add(part);
        return String.join("\n", said);
    }
}
