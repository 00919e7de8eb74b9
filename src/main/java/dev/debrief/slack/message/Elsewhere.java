package dev.debrief.slack.message;

/** Tells a person on another way what Slack cannot bring them. */
public interface Elsewhere {
    /**
     * In a transaction of its own; the same thing is told once, however often this is asked.
     *
     * @param told what the message was made from
     * @return false: there is no other way here
     */
    boolean tell(String told);
}
