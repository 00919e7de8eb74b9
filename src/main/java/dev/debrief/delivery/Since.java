package dev.debrief.delivery;

import java.time.Duration;
import java.time.Instant;

/** How long a destination has been at work since an instant: the time in which it was left alone does not count. */
@FunctionalInterface
interface Since {
    Duration worked(Instant from);
}
