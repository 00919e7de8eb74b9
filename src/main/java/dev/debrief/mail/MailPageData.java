package dev.debrief.mail;

import java.util.List;

/**
 * What the page of mail shows.
 *
 * @param missing the settings without which no mail leaves; empty when it is on
 * @param server host, port and how the line is kept from listeners
 * @param user whom the server knows Debrief as; empty if it asks nobody
 * @param leads where links in mails lead; empty if nobody said so
 * @param own the address of the reader; empty if there is none
 * @param test what became of the test mail that was sent just now; empty if there was none
 * @param said what was done just now, as a sentence; empty otherwise
 */
record MailPageData(
        List<String> missing,
        String server,
        String user,
        String from,
        String leads,
        String own,
        String test,
        String testAddress,
        List<BouncedNote> bounced,
        String said) {
    public boolean isOn() {
        return missing.isEmpty();
    }
}
