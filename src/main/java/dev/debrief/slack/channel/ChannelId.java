package dev.debrief.slack.channel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack calls a channel, whatever its name becomes: {@code C0123ABCD}, of a private one sometimes {@code G…}. */
public record ChannelId(String value) {
    private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]{6,20}");
    private static final Pattern LINK =
            Pattern.compile("https://[a-z0-9.-]+/archives/([CG][A-Z0-9]{6,20})(?:[/?#].*)?");

    public ChannelId {
        if (!ID.matcher(value).matches()) throw new IllegalArgumentException("no channel: " + value);
    }

    /** Reads the id, or the link to the channel that Slack copies; empty for anything else. */
    public static Optional<ChannelId> parse(String typed) {
        String text = typed.strip();
        Matcher link = LINK.matcher(text);
        String id = link.matches() ? link.group(1) : text;
        return ID.matcher(id).matches() ? Optional.of(new ChannelId(id)) : Optional.empty();
    }
}
