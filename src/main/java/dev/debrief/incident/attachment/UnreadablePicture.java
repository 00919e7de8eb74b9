package dev.debrief.incident.attachment;

/** A file that begins like a picture and is none that can be shown; the message says why, to the person who sent it. */
final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MOST_PIXELS = 24_000_000;

    private final String why;

    UnreadablePicture(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }

    static UnreadablePicture cutOff() {
        return new UnreadablePicture("The picture ends in the middle. Send the whole file again.");
    }

    static UnreadablePicture damaged() {
        return new UnreadablePicture(
                "It begins like a picture, and cannot be read as one. To keep it as it is, pack it into a zip file.");
    }

    /** Before anything is unpacked: a few bytes may claim more pixels than any memory holds. */
    static void checkPixels(int width, int height) throws UnreadablePicture {
        if (width < 1 || height < 1) throw damaged();
        if ((long) width * height <= MOST_PIXELS) return;
        throw new UnreadablePicture(String.format(
                java.util.Locale.ENGLISH,
                "The picture has %,d × %,d pixels; at most 24 million altogether can be taken. Make it smaller, or pack"
                        + " it into a zip file.",
                width,
                height));
    }
}
