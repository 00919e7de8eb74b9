package dev.debrief.archive.imports;

/** One of many files on its way in. */
public final class Incoming {
    private final String path;
    private final byte[] content;
    private final Fate fate;
    private final String message;

    private Incoming(String path, byte[] content, Fate fate, String message) {
        this.path = path;
        this.content = content;
        this.fate = fate;
        this.message = message;
    }

    /** A file that is to be read. */
    public static Incoming file(String path, byte[] content) {
        return new Incoming(path, content, Fate.WAITING, "");
    }

    /** A file that is only named, because it holds no post-mortem. */
    public static Incoming passedOver(String path, String why) {
        return new Incoming(path, new byte[0], Fate.PASSED_OVER, why);
    }

    /** A file that cannot be read. */
    public static Incoming failed(String path, String why) {
        return new Incoming(path, new byte[0], Fate.FAILED, why);
    }

    public String path() {
        return path;
    }

    public boolean isToRead() {
        return fate == Fate.WAITING;
    }

    /** The bytes as they came; nobody changes them. */
    public byte[] content() {
        return content;
    }

    ImportRunFile row(long run) {
        ImportRunFile row = new ImportRunFile();
        row.runId = run;
        row.path = path;
        row.state = fate;
        row.content = fate == Fate.WAITING ? content : null;
        row.message = message;
        return row;
    }
}
