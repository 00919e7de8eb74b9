package dev.debrief.database;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says now and then how far a long command has come, at most every two seconds. */
public final class Progress {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final long STEP = 1000;

    private final Consumer<String> terminal;
    private final String doing;
    private long done;
    private long last = System.nanoTime();

    /**
     * @param terminal takes one line at a time
     * @param doing what is going on, as the beginning of a sentence: {@code Copied}
     */
    public Progress(Consumer<String> terminal, String doing) {
        this.terminal = terminal;
        this.doing = doing;
    }

    /** Some more bytes are done. */
    public void add(long bytes) {
        done += bytes;
        long now = System.nanoTime();
        if (now - last < PAUSE) return;
        last = now;
        terminal.accept("  " + doing + " " + size(done));
    }

    /** A number of bytes as people say it: {@code 412 bytes}, {@code 12.3 MB}. */
    public static String size(long bytes) {
        if (bytes < STEP) return bytes + " bytes";
        double scaled = bytes;
        int unit = -1;
        while (scaled >= STEP && unit < 3) {
            scaled /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", scaled, new String[] {"kB", "MB", "GB", "TB"}[unit]);
    }
}
