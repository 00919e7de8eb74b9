package dev.debrief.document.reading;

/** Whether a time says by itself in which zone it is, so that the zone of the document is not asked. */
public final class OwnZone {
    private OwnZone() {}

    /**
     * Whether a zone stands beside the time.
     *
     * @param asWritten the time as it stands in the file; maybe empty
     */
    public static boolean isIn(String asWritten) {
        if (asWritten.isBlank()) return false;
        return StampReader.read(Pieces.of(asWritten))
                .filter(stamp -> stamp.zone() != null)
                .isPresent();
    }
}
