package dev.debrief.mail;

/** What a mail says: the whole letter, or the words that become one when it leaves. */
public sealed interface Content permits Letter, Unset {
    /** Its address. */
    String to();
}
