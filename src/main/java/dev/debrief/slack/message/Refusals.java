package dev.debrief.slack.message;

import dev.debrief.delivery.Outcome;
import dev.debrief.slack.client.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What each answer of Slack means for a delivery, in words that say what to do. */
public final class Refusals {
    private static final Duration UNTIL_SOMEBODY_MENDS_IT = Duration.ofMinutes(30);

    /** The token or the app is wrong: every message waits until somebody mends it. */
    private static final Map<String, String> OF_THE_APP = Map.of(
            "invalid_auth", "Slack does not know the token. Put the one of the installed app into DEBRIEF_SLACK_TOKEN.",
            "not_authed", "Slack got no token. Put the one of the installed app into DEBRIEF_SLACK_TOKEN.",
            "token_revoked",
                    "The token was taken back. Install the app again and put its token into DEBRIEF_SLACK_TOKEN.",
            "token_expired", "The token is over. Install the app again and put its token into DEBRIEF_SLACK_TOKEN.",
            "account_inactive",
                    "The account of the app, or the workspace, is gone. Install the app again and put its token into"
                            + " DEBRIEF_SLACK_TOKEN.",
            "missing_scope",
                    "The app may not do this. Give it the scopes that docs/slack.md lists, and install it again.",
            "not_allowed_token_type", "This is not the token of a bot. Take the one that begins with xoxb-.",
            "access_denied", "The workspace does not let the app do this. Ask its administrators.",
            "org_login_required", "The workspace is moving. It is tried again.",
            "team_access_not_granted", "The app is not installed in this workspace. Install it.");

    private static final Map<String, String> OF_THE_MESSAGE = Map.of(
            "channel_not_found",
                    "Slack does not know the channel, or the app may not see it. Look at the channel on the page of the"
                            + " team, and invite the app into it.",
            "not_in_channel", "The app is not in the channel. Invite it there with /invite, then try again.",
            "is_archived", "The channel is archived. Choose another one on the page of the team.",
            "restricted_action", "The workspace lets only some people post there. Choose another channel.",
            "restricted_action_read_only_channel", "Nobody can post in this channel. Choose another one.",
            "msg_too_long", "Slack finds the message too long.",
            "invalid_blocks", "Slack does not take the form of the message.",
            "cant_update_message", "Slack lets nobody change this message any more.",
            "edit_window_closed", "The workspace lets nobody change messages that old.");

    /** The person cannot be written to, whoever is asked. */
    private static final Set<String> OF_THE_PERSON = Set.of(
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "cannot_dm_bot",
            "user_not_visible",
            "messages_tab_disabled");

    private Refusals() {}

    static boolean isOfThePerson(Reply<?> reply, boolean isDirect) {
        if (!(reply instanceof Reply.Refused<?> refused)) return false;
        return OF_THE_PERSON.contains(refused.error())
                || (isDirect && refused.error().equals("channel_not_found"));
    }

    /** Of anything but a reply that gave what was asked for. */
    static Outcome outcome(Reply<?> reply) {
        if (reply instanceof Reply.TooMany<?> many)
            return new Outcome.Later("Slack asks to wait: too many messages lately.", many.after());
        if (reply instanceof Reply.Away<?> away) return new Outcome.Later(away.why(), null);
        if (reply instanceof Reply.Lost<?> lost) return new Outcome.Unknown(lost.why());
        if (!(reply instanceof Reply.Refused<?> refused)) throw new IllegalArgumentException("it was given: " + reply);
        String error = refused.error();
        if (OF_THE_APP.containsKey(error))
            return new Outcome.Later(said(OF_THE_APP.getOrDefault(error, ""), error), UNTIL_SOMEBODY_MENDS_IT);
        return new Outcome.GivenUp(
                said(OF_THE_MESSAGE.getOrDefault(error, "Slack refused it; its documentation says why."), error));
    }

    /** In words, for a page. */
    public static String inWords(Reply<?> reply) {
        Outcome outcome = outcome(reply);
        if (outcome instanceof Outcome.Later later) return later.why();
        if (outcome instanceof Outcome.Unknown unknown) return unknown.why();
        return ((Outcome.GivenUp) outcome).why();
    }

    private static String said(String words, String error) {
        return words + " (" + error + ")";
    }
}
