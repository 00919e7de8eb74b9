package dev.debrief.digest;

/**
 * What came of sending digests.
 *
 * @param written the mails that are on their way
 * @param nothingToSay those to whom there was nothing to say
 * @param hadAlready those who had the digest of that week before
 */
public record Sent(int written, int nothingToSay, int hadAlready) {
    static final Sent NONE = new Sent(0, 0, 0);

    Sent and(Sent other) {
        return new Sent(written + other.written, nothingToSay + other.nothingToSay, hadAlready + other.hadAlready);
    }
}
