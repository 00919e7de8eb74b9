package dev.debrief.slack.block;

/**
 * Text in Slack's own markup. What people typed is escaped as Slack asks, so that it can mention nobody and lead nowhere
 * (https://docs.slack.dev/messaging/formatting-message-text); that an asterisk of theirs makes a word bold does no harm, and
 * what they wrote can be copied as it is.
 */
public final class Mrkdwn {
    private Mrkdwn() {}

    /** The same words, which mean nothing to Slack. */
    public static String text(String typed) {
        StringBuilder said = new StringBuilder(typed.length() + 16);
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            switch (c) {
                case '&' -> said.append("&amp;");
                case '<' -> said.append("&lt;");
                case '>' -> said.append("&gt;");
                default -> said.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return said.toString();
    }

    /** Words that lead to a page of ours. */
    public static String link(String address, String words) {
        String safe = address.replace("&", "&amp;")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C");
        return "<" + safe + "|" + text(words) + ">";
    }

    static String bold(String words) {
        return words.isBlank() ? "" : "*" + text(words) + "*";
    }

    /**
     * No longer than so many letters, ending in an ellipsis where it was cut; never in the midst of an escape, a link or
     * a letter that takes two places.
     */
    static String cut(String mrkdwn, int most) {
        if (mrkdwn.length() <= most) return mrkdwn;
        int end = most - 1;
        int opened = mrkdwn.lastIndexOf('<', end - 1);
        if (opened >= 0 && mrkdwn.indexOf('>', opened) >= end) end = opened;
        int escape = mrkdwn.lastIndexOf('&', end - 1);
        if (escape >= 0 && end - escape < 5 && mrkdwn.indexOf(';', escape) >= end) end = escape;
        if (end > 0 && Character.isHighSurrogate(mrkdwn.charAt(end - 1))) end--;
        return mrkdwn.substring(0, end) + "…";
    }
}
