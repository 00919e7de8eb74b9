package dev.debrief.slack.digest;

import dev.debrief.digest.Deed;
import dev.debrief.digest.Links;
import java.time.Instant;

/** Addresses in a message of Slack: they lead to pages, and buttons answer. */
record SlackLinks(String base) implements Links {
    @Override
    public String to(String path) {
        return base + path;
    }

    @Override
    public String answer(long person, int item, Deed deed, Instant expires) {
        return to("/actions/" + item);
    }

    @Override
    public String caution(String until) {
        return "";
    }
}
