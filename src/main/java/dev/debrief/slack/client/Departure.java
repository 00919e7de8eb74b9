package dev.debrief.slack.client;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes for each request whether its first byte may have left: before that Slack cannot have done anything. */
final class Departure extends EventListener {
    private static final ThreadLocal<Departure> LAST = new ThreadLocal<>();

    private volatile boolean hasLeft;

    /** The listener of a request that this thread begins. */
    static Departure of(Call call) {
        Departure departure = new Departure();
        LAST.set(departure);
        return departure;
    }

    /** Forgets the request before. */
    static void begin() {
        LAST.remove();
    }

    /** Whether the last request of this thread may have reached anybody. */
    static boolean hasLeft() {
        Departure last = LAST.get();
        return last != null && last.hasLeft;
    }

    @Override
    public void requestHeadersStart(Call call) {
        hasLeft = true;
    }
}
